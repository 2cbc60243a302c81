package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.Readings;
import dev.pullpass.core.source.SourceFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerWithCapitalsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "docker push ghcr.io/${{ github.repository }}:1 | ghcr.io/${{ github.repository }} fails"
            + " where github.repository has capitals.",
        "docker push ghcr.io/${{github.repository_owner}}/app:1 | ghcr.io/${{"
            + " github.repository_owner }}/app fails where github.repository_owner has capitals.",
        "docker push ghcr.io/$GITHUB_REPOSITORY | ghcr.io/${GITHUB_REPOSITORY} fails where"
            + " github.repository has capitals.",
        "docker push ghcr.io/${GITHUB_REPOSITORY,,}:1 | nothing",
        "'O=$(echo $GITHUB_REPOSITORY | tr A-Z a-z); docker push ghcr.io/$O:1' | nothing",
        "'O=${GITHUB_REPOSITORY@L}; docker push ghcr.io/$O:1' | nothing",
        "'docker tag a ghcr.io/$GITHUB_REPOSITORY; docker push ghcr.io/$GITHUB_REPOSITORY' |"
            + " ghcr.io/${GITHUB_REPOSITORY} fails where github.repository has capitals.",
        "'O=ghcr.io/$GITHUB_REPOSITORY; O=$(echo $O | tr A-Z a-z); docker push $O:1' | nothing",
        "docker push ghcr.io/acme/app:${{ github.repository }} | nothing"
      })
  void aPushBySuchANameIsFound(String command, String said) {
    String text = "jobs: {a: {steps: [{run: \"" + command.replace("\"", "\\\"") + "\"}]}}";
    SourceFile file = new SourceFile("ci.yml", FileKind.WORKFLOW, text);
    List<String> messages =
        OwnerWithCapitals.check(Readings.of(file), ScanSettings.USUAL)
            .map(Finding::message)
            .toList();
    assertThat(messages).isEqualTo(said.equals("nothing") ? List.of() : List.of(said));
  }
}
