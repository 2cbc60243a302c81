package dev.pullpass.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pullpass.cli.Schema;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.scan.config.ScanConfig;
import dev.pullpass.core.text.MalformedInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which configuration counts, and that the published schema says what the code does. */
class ConfigFileTest {
  private static final Schema SCHEMA = new Schema("pullpass");

  @TempDir private Path folder = Path.of("");

  private Path config(String where, String text) throws IOException {
    Path file = folder.resolve(where).resolve(".pullpass.yaml");
    Files.createDirectories(folder.resolve(where));
    return Files.writeString(file, text);
  }

  private Path start(String where) throws IOException {
    return Files.createDirectories(folder.resolve(where));
  }

  private static Optional<String> failOn(ConfigFile file) {
    return file.config().terms().failOn();
  }

  @Test
  void theNearestFileInTheRepositoryCounts() throws IOException {
    start("repo/.git");
    config("repo", "scan: {failOn: error, baseline: known.json}");
    ConfigFile above = ConfigFile.nearest(start("repo/a/b"));
    assertThat(failOn(above)).contains("error");
    assertThat(above.baseline()).contains(folder.resolve("repo/known.json").toAbsolutePath());
    config("repo/a", "scan: {failOn: note}");
    assertThat(failOn(ConfigFile.nearest(start("repo/a/b")))).contains("note");
  }

  @Test
  void noFolderAboveTheRepositoryIsLookedAt() throws IOException {
    config("", "scan: {failOn: error}");
    start("repo/.git");
    assertThat(ConfigFile.nearest(start("repo/a")).config()).isEqualTo(ScanConfig.USUAL);
  }

  @Test
  void outsideOfARepositoryOnlyTheFolderItselfCounts() throws IOException {
    config("", "scan: {failOn: error}");
    assertThat(ConfigFile.nearest(start("a")).config()).isEqualTo(ScanConfig.USUAL);
    assertThat(failOn(ConfigFile.nearest(folder))).contains("error");
  }

  @Test
  void aMistakeNamesTheFile() throws IOException {
    Path file = config("", "scan: {failon: error}");
    assertThatThrownBy(() -> ConfigFile.named(file))
        .isInstanceOf(UsageProblem.class)
        .hasMessage(file + ":1:8: there is no key failon in scan; did you mean failOn?");
    assertThatThrownBy(() -> ConfigFile.named(folder.resolve("none.yaml")))
        .isInstanceOf(UsageProblem.class)
        .hasMessage(folder.resolve("none.yaml") + ": there is no such file");
  }

  /** JSON is YAML, too, so one text shows what both say. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; true",
        "{\"scan\": null}; true",
        "{\"scan\": {\"failOn\": \"never\", \"exclude\": [\"a/**\"], \"maxFileSize\": \"1Gi\"}}; true",
        "{\"scan\": {\"maxFileSize\": 1000, \"rules\": {\"LatestTag\": \"off\"}}}; true",
        "{\"scan\": {\"allowRegistries\": [\"a.test\"], \"privateRegistries\": null}}; true",
        "{\"scan\": {\"baseline\": \"b.json\", \"mutableTags\": [\"next\"]}}; true",
        "[]; false",
        "{\"scam\": {}}; false",
        "{\"scan\": []}; false",
        "{\"scan\": {\"failOn\": \"fatal\"}}; false",
        "{\"scan\": {\"exclude\": \"a\"}}; false",
        "{\"scan\": {\"exclude\": [\" \"]}}; false",
        "{\"scan\": {\"rules\": {\"LatestTag\": \"fatal\"}}}; false",
        "{\"scan\": {\"baseline\": \"\"}}; false",
        "{\"scan\": {\"maxFileSize\": \"1GB\"}}; false",
        "{\"scan\": {\"more\": 1}}; false",
      })
  void theSchemaSaysWhatTheCodeDoes(String text, boolean sound) {
    assertThat(SCHEMA.objections(text).isEmpty()).isEqualTo(sound);
    assertThat(isRead(text)).isEqualTo(sound);
  }

  private static boolean isRead(String text) {
    try {
      ScanConfig.parse("a.yaml", text);
      return true;
    } catch (MalformedInput malformed) {
      return false;
    }
  }
}
