package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Objects as a server would give them, with single quotes. */
final class Json {
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  private Json() {}

  static JsonNode tree(String text) {
    try {
      return LENIENT.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(text, malformed);
    }
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What a decision comes to, in a line: a request, or why there is none. */
  static String said(Decision decision) {
    if (decision instanceof Decision.Write write) {
      return write.request() + " " + write.request().body();
    }
    return decision instanceof Decision.Settled settled
        ? "settled: " + settled.why()
        : "refused: " + ((Decision.Refused) decision).why();
  }
}
