package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The lock and the reports of {@code pullpass pin}, held against their published schemas. */
class PinDocumentsTest {
  private static final Schema LOCK = new Schema("lock");
  private static final Schema REPORT = new Schema("pin");

  @TempDir private Path folder = Path.of("");
  private PinFolder files = new PinFolder(Path.of(""));

  @BeforeEach
  void start() {
    files.close();
    files = new PinFolder(folder);
    files.pod(
        "a.yaml",
        "HOST/acme/db:2",
        "HOST/acme/web:1.0",
        "HOST/acme/private:3",
        "HOST/acme/db@sha256:" + "d".repeat(64),
        "HOST/Acme/db:2");
    files.file("values.yaml", "image:\n  repository: HOST/acme/db\n  tag: latest\n");
    files.file("broken.yaml", "a: [\n");
  }

  @AfterEach
  void stop() {
    files.close();
  }

  private static String json(String yaml) throws JsonProcessingException {
    Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return new JsonMapper().writeValueAsString(tree);
  }

  @Test
  void theLockFitsItsSchema() throws JsonProcessingException {
    files.pin("--write", "--keep-going");
    String lock = files.text("pullpass.lock");
    assertThat(LOCK.objections(json(lock))).isEmpty();
    assertThat(lock.lines().filter(line -> line.startsWith("  - image: "))).hasSize(4);
    assertThat(LOCK.objections(json(lock.replace("digest: sha256:", "digest: md5:")))).isNotEmpty();
    assertThat(LOCK.objections(json(lock.replace("    resolved", "    when")))).isNotEmpty();
  }

  @Test
  void reportsFitTheirSchemaWhateverTheySay() {
    assertThat(REPORT.objections(files.pin("-o", "json").out())).isEmpty();
    assertThat(REPORT.objections(files.pin("-o", "json", "--write", "--keep-going").out()))
        .isEmpty();
    assertThat(REPORT.objections(files.pin("-o", "json", "--check").out())).isEmpty();
    files.registry().repository("acme/db").index("2", "linux/amd64");
    assertThat(REPORT.objections(files.pin("-o", "json", "--check").out())).isEmpty();
    assertThat(REPORT.objections(files.pin("-o", "json", "--update").out())).isEmpty();
    assertThat(files.pin("-o", "yaml", "--check").out())
        .startsWith("apiVersion: pullpass.dev/v1alpha1\nkind: PinCheck\n");
  }

  @Test
  void aReportReadsAsAgreed() {
    files.pin("--write", "--keep-going");
    files.registry().repository("acme/db").index("2", "linux/amd64");
    Golden.check("pin/report.json", files.pin("-o", "json", "--update").out());
    Golden.check("pin/check.json", files.pin("-o", "json", "--check").out());
  }

  @Test
  void onlyTheDocumentGoesToStandardOutput() {
    Run run = files.pin("-o", "json");
    assertThat(List.of(run.out().charAt(0), run.out().charAt(run.out().length() - 2)))
        .containsExactly('{', '}');
    assertThat(run.err()).contains("pullpass: ");
  }
}
