package dev.pullpass.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonArray;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonReading;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.verdict.About;
import dev.pullpass.core.verdict.Diagnosis;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every folder of {@code cases/} says what it is expected to say, word for word. */
class CasesTest {

  @TestFactory
  Stream<DynamicTest> everyCaseIsExplainedAsExpected() {
    return CaseFolder.all().stream()
        .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> check(folder)));
  }

  private static void check(CaseFolder folder) {
    String explained = folder.explain();
    if (CaseFolder.UPDATE) {
      folder.expect(explained);
    }
    assertThat(explained).isEqualTo(folder.expected());
    assertThat(firstVerdict(explained)).isEqualTo(folder.verdict());
  }

  @Test
  void everyVerdictHasACaseAndEveryCaseAVerdict() {
    List<String> verdicts = Diagnosis.catalogue().stream().map(About::name).toList();
    assertThat(new TreeSet<>(CaseFolder.all().stream().map(CaseFolder::verdict).toList()))
        .isEqualTo(new TreeSet<>(verdicts));
  }

  private static String firstVerdict(String explained) {
    String json = explained.substring(explained.indexOf("----\n") + 5);
    JsonReading reading = Json.read(json.getBytes(StandardCharsets.UTF_8));
    JsonObject report = (JsonObject) ((JsonReading.Document) reading).value();
    JsonObject first =
        (JsonObject) ((JsonArray) report.field("items").orElseThrow()).items().get(0);
    return ((JsonString) first.field("verdict").orElseThrow()).text();
  }
}
