package dev.pullpass.core.redact;

import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonArray;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.text.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A text with the secrets that are in it. It prints as its name only. */
record Case(String name, String text, List<String> secrets) {

  /** The cases that were given: testdata/redact/redaction_dev.json.gz. */
  static List<Case> given() {
    try (InputStream in = new GZIPInputStream(open("redact/redaction_dev.json.gz"))) {
      JsonObject file = Json.object(in.readAllBytes()).orElseThrow();
      return ((JsonArray) file.field("cases").orElseThrow())
          .items().stream().map(item -> given((JsonObject) item)).toList();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private static Case given(JsonObject item) {
    List<String> secrets =
        ((JsonArray) item.field("secrets").orElseThrow()).items().stream().map(Case::text).toList();
    return new Case(
        text(item.field("family").orElseThrow()), text(item.field("text").orElseThrow()), secrets);
  }

  private static String text(JsonValue value) {
    return ((JsonString) value).text();
  }

  /** Our own: testdata/redact/cases.txt, which says how it is written. */
  static List<Case> own() {
    return marked("redact/cases.txt");
  }

  /** A second author's, testdata/redact/blind-a.txt and on; a and b without a look at the rules. */
  static List<Case> blind(String set) {
    return marked("redact/blind-" + set + ".txt");
  }

  private static List<Case> marked(String name) {
    try (InputStream in = open(name)) {
      String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String[] parts = file.split("(?m)^=== ", -1);
      List<Case> cases = new ArrayList<>();
      for (int i = 1; i < parts.length; i++) {
        int head = parts[i].indexOf('\n');
        cases.add(marked(parts[i].substring(0, head), parts[i].substring(head + 1)));
      }
      return cases;
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private static Case marked(String head, String body) {
    List<String> secrets = new ArrayList<>();
    for (int at = body.indexOf('«'); at >= 0; at = body.indexOf('«', at + 1)) {
      secrets.add(body.substring(at + 1, body.indexOf('»', at)));
    }
    return new Case(head, body.replace("«", "").replace("»", ""), secrets);
  }

  private static InputStream open(String name) {
    InputStream in = Case.class.getClassLoader().getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not there");
    }
    return in;
  }

  boolean isHarmless() {
    return secrets.isEmpty();
  }

  @Override
  public String toString() {
    return name;
  }
}
