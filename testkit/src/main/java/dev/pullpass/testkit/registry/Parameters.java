package dev.pullpass.testkit.registry;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a query or of a form. */
record Parameters(Map<String, List<String>> values) {

  /** Reads {@code a=1&b=2&b=3}; nothing at all gives no parameters. */
  static Parameters parse(@Nullable String encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : (encoded == null ? "" : encoded).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String key = decode(pair.substring(0, equals));
        values.computeIfAbsent(key, k -> new ArrayList<>()).add(decode(pair.substring(equals + 1)));
      }
    }
    return new Parameters(values);
  }

  /** The first value under the name, or nothing. */
  String first(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /** All values under the name. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
