package dev.pullpass.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.cli.PageFile;
import dev.pullpass.cli.Run;
import dev.pullpass.core.text.Split;
import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlText;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hooks are what pre-commit documents (pre-commit.com, "Creating new hooks"). */
class PreCommitHooksTest {
  private static final Path ROOT = Path.of("..");
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "name",
          "description",
          "entry",
          "language",
          "files",
          "types",
          "pass_filenames",
          "require_serial");

  private static List<YamlMap> hooks() {
    String text = PageFile.read(ROOT.resolve(".pre-commit-hooks.yaml")).orElse("");
    YamlList hooks = (YamlList) YamlText.parse(text).documents().get(0);
    return hooks.items().stream().map(YamlMap.class::cast).toList();
  }

  private static YamlMap hook(String id) {
    return hooks().stream().filter(hook -> hook.text("id").equals(id)).findFirst().orElseThrow();
  }

  @Test
  void everyHookHasTheFieldsThatAreAskedForAndNoOthers() {
    assertThat(hooks())
        .extracting(hook -> hook.text("id"))
        .containsExactly("pullpass-scan", "pullpass-redact");
    for (YamlMap hook : hooks()) {
      assertThat(hook.entries()).extracting(YamlEntry::name).isSubsetOf(FIELDS);
      assertThat(List.of("id", "name", "entry", "language"))
          .allSatisfy(field -> assertThat(hook.text(field)).isNotEmpty());
      assertThat(hook.text("language")).isEqualTo("script");
      assertThat(ROOT.resolve(Split.at(' ', hook.text("entry")).get(0))).isExecutable();
    }
  }

  @Test
  void theCommandOfTheScanIsThere() {
    assertThat(hook("pullpass-scan").text("entry")).isEqualTo("pullpass scan");
    assertThat(Run.pullpass("scan", "--help").code()).isZero();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "deploy/web.yaml, true",
    "chart/templates/_helpers.tpl, true",
    "values.json, true",
    "Dockerfile, true",
    "build/Dockerfile.web, true",
    "web.Dockerfile, true",
    "Containerfile, true",
    ".gitlab-ci.yml, true",
    "secrets/.dockerconfigjson, true",
    "Main.java, false",
    "README.md, false"
  })
  void aScanRunsWhenAFileOfItsKindChanges(String file, boolean runs) {
    Pattern files = Pattern.compile(hook("pullpass-scan").text("files"));
    assertThat(files.matcher(file).find()).isEqualTo(runs);
  }
}
