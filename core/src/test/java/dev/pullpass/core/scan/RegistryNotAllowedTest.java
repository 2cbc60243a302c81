package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.Split;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryNotAllowedTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          nothing is said              ; ''                           ; quay.io/acme/app:1    ; nothing
          the host                     ; ghcr.io                      ; ghcr.io/acme/app:1    ; nothing
          another host                 ; ghcr.io                      ; quay.io/acme/app:1    ; 8:12 error quay.io/acme/app:1 comes from quay.io, allowed: ghcr.io.
          a short name                 ; ghcr.io                      ; nginx:1               ; 8:12 error nginx:1 comes from docker.io, allowed: ghcr.io.
          Docker Hub by any name       ; https://index.docker.io/v1/  ; nginx:1               ; nothing
          a path                       ; ghcr.io/acme                 ; ghcr.io/acme/app:1    ; nothing
          a whole repository           ; ghcr.io/acme/app             ; ghcr.io/acme/app:1    ; nothing
          the start of another name    ; ghcr.io/acme                 ; ghcr.io/acme-evil/a:1 ; 8:12 error ghcr.io/acme-evil/a:1 comes from ghcr.io, allowed: ghcr.io/acme.
          the start of another host    ; ghcr.io                      ; ghcr.io.evil.test/a:1 ; 8:12 error ghcr.io.evil.test/a:1 comes from ghcr.io.evil.test, allowed: ghcr.io.
          a port counts                ; r.test:5000                  ; r.test/a:1            ; 8:12 error r.test/a:1 comes from r.test, allowed: r.test:5000.
          capitals do not              ; GHCR.io/acme/                ; ghcr.io/acme/app:1    ; nothing
          one of two                   ; docker.io/library,ghcr.io    ; nginx:1               ; nothing
          a variable                   ; ghcr.io                      ; ${IMAGE}              ; nothing
          """)
  void imagesComeFromWhereTheyMay(String what, String allowed, String image, String found) {
    List<String> names = allowed == null || allowed.isEmpty() ? List.of() : Split.at(',', allowed);
    ScanSettings settings =
        new ScanSettings(names, List.of(), Set.of(), Set.of(RegistryNotAllowed.RULE.id()));
    SourceFile file = new SourceFile("web.yaml", FileKind.MANIFEST, Look.pod("image: " + image));
    String byHand = " (by hand) whether a copy of it is in an allowed registry is not known here";
    assertThat(Look.told(Look.file(settings, file)))
        .as(what)
        .isEqualTo(
            found.equals("nothing") ? found : found.replace(", allowed", "; allowed") + byHand);
  }
}
