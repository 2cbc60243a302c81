package dev.pullpass.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonArray;
import dev.pullpass.core.text.JsonNumber;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonReading;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.text.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tables under {@code yaml/}, each of which names its source. */
class EditPitfallsTest {

  private static JsonObject table(String name) throws IOException {
    try (InputStream in = EditPitfallsTest.class.getResourceAsStream("/yaml/" + name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return (JsonObject) ((JsonReading.Document) Json.read(bytes)).value();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPitfallIsEditedByteForByteOrRefused() throws IOException {
    List<JsonObject> cases = table("edit_pitfalls.json").objects("cases");
    assertThat(cases).hasSize(47);
    return cases.stream()
        .map(one -> DynamicTest.dynamicTest(one.text("name").orElseThrow(), () -> check(one)));
  }

  private static void check(JsonObject one) {
    String source = one.text("src").orElseThrow();
    String expected = one.text("expected").orElseThrow();
    if (expected.startsWith("(not YAML")) {
      assertThatThrownBy(() -> YamlText.parse(source)).isInstanceOf(MalformedYaml.class);
      return;
    }
    EditResult result = YamlEditor.edit(YamlText.parse(source), edit(one));

    assertThat(result).isInstanceOf(EditResult.Edited.class);
    String edited = ((EditResult.Edited) result).applyTo(source);
    assertThat(edited).isEqualTo(expected);
    assertThat(YamlEditor.edit(YamlText.parse(edited), edit(one)))
        .isEqualTo(new EditResult.Edited(List.of()));
  }

  private static YamlEdit edit(JsonObject one) {
    YamlPath path = path(((JsonArray) one.field("path").orElseThrow()).items());
    JsonValue value = one.field("value").orElseThrow();
    return value instanceof JsonString text
        ? YamlEdit.set(path, text.text())
        : YamlEdit.insert(path, value(value));
  }

  private static YamlPath path(List<JsonValue> steps) {
    YamlPath path = YamlPath.root(0);
    for (JsonValue step : steps) {
      if (step instanceof JsonNumber number) {
        path = path.item(Integer.parseInt(number.text()));
      } else {
        String name = ((JsonString) step).text();
        path = name.startsWith("@") ? document(name) : path.key(name);
      }
    }
    return path;
  }

  private static YamlPath document(String step) {
    return YamlPath.root(Integer.parseInt(step.substring(1)));
  }

  private static NewValue value(JsonValue value) {
    if (value instanceof JsonString text) {
      return NewValue.text(text.text());
    }
    if (value instanceof JsonArray array) {
      return new NewValue.Items(array.items().stream().map(EditPitfallsTest::value).toList());
    }
    return new NewValue.Fields(
        ((JsonObject) value)
            .members().stream()
                .map(member -> new NewValue.Field(member.name(), value(member.value())))
                .toList());
  }

  @Test
  void argoAgreesWhichTextsNeedNoQuotes() throws IOException {
    JsonObject texts = (JsonObject) table("argocd_in_place.json").field("isSafePlainScalar").get();

    assertThat(texts.texts("safe")).isNotEmpty().allMatch(PlainText::isSafe);
    assertThat(texts.texts("unsafe")).isNotEmpty().noneMatch(PlainText::isSafe);
  }

  @TestFactory
  Stream<DynamicTest> whatArgoLeavesAloneIsLeftAlone() throws IOException {
    return table("argocd_in_place.json").objects("format_preservation").stream()
        .filter(one -> blocks(one).text("originalData").isPresent())
        .map(
            one ->
                DynamicTest.dynamicTest(one.text("test").orElseThrow(), () -> bumped(blocks(one))));
  }

  private static JsonObject blocks(JsonObject one) {
    return (JsonObject) one.field("blocks").orElseThrow();
  }

  /** Every tag v1.0.0 becomes v2.0.0; where Argo falls back to writing anew, we need not. */
  private static void bumped(JsonObject blocks) {
    String original = blocks.text("originalData").orElseThrow();
    YamlText text = YamlText.parse(original);
    List<YamlEdit> edits = new ArrayList<>();
    for (YamlPath map :
        List.of(
            YamlPath.of("images", "app"),
            YamlPath.of("images", "sidecar"),
            YamlPath.of("config", "image"))) {
      if (text.node(map.key("tag")).isPresent()) {
        edits.add(YamlEdit.set(map.key("tag"), "v2.0.0"));
      }
    }
    EditResult.Edited edited = (EditResult.Edited) YamlEditor.edit(text, edits);

    assertThat(edited.applyTo(original))
        .isEqualTo(blocks.text("expected").orElse(original.replace("tag: \"v1", "tag: \"v2")));
  }
}
