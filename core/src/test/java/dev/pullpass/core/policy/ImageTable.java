package dev.pullpass.core.policy;

import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What testdata/policy/images.json says: the same table that the engines are held to. */
record ImageTable(ImageTerms terms, List<Row> rows) {

  /** One image, and the names of the rules that it breaks. */
  record Row(String label, ImageUse use, List<String> faults) {
    @Override
    public String toString() {
      return label + ": " + use.image();
    }
  }

  static ImageTable read() {
    JsonObject table = Json.object(bytes()).orElseThrow();
    JsonObject terms = (JsonObject) table.field("terms").orElseThrow();
    ImageTerms.Registries registries =
        new ImageTerms.Registries(scopes(terms, "allowed"), scopes(terms, "withSecrets"));
    return new ImageTable(
        new ImageTerms(
            List.of(PolicyRule.values()),
            ImageTerms.MUTABLE_TAGS,
            registries,
            texts(terms, "exempt").stream().map(ExemptImage::new).toList()),
        table.items("cases").stream().map(row -> row((JsonObject) row)).toList());
  }

  private static byte[] bytes() {
    try (InputStream in = ImageTable.class.getResourceAsStream("/policy/images.json")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<RegistryScope> scopes(JsonObject terms, String name) {
    return texts(terms, name).stream().map(RegistryScope::of).toList();
  }

  private static List<String> texts(JsonObject object, String name) {
    return object.items(name).stream().map(text -> ((JsonString) text).text()).toList();
  }

  private static Row row(JsonObject row) {
    ImageUse use =
        new ImageUse(
            "container web",
            row.text("image").orElseThrow(),
            row.text("policy").orElse(""),
            row.text("secrets").orElse(ImageUse.SOME_SECRETS));
    return new Row(row.text("label").orElseThrow(), use, texts(row, "faults"));
  }
}
