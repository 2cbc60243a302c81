package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.core.credential.ConfigEntry;
import dev.pullpass.core.credential.DockerConfig;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/**
 * What a server's words may repeat of what was sent to it: an admission webhook may quote the whole
 * object.
 *
 * @param sent the body of the request
 */
record Echo(JsonNode sent) {
  private static final int SHORTEST = 4;

  /** The words without the contents of secrets. */
  String hide(String words) {
    List<String> contents = contents();
    contents.sort(Comparator.comparingInt(String::length).reversed());
    String hidden = words;
    for (String content : contents) {
      if (content.length() >= SHORTEST) {
        hidden = hidden.replace(content, "***");
      }
    }
    return hidden;
  }

  private List<String> contents() {
    List<String> contents = new ArrayList<>();
    sent.path("data").forEach(value -> add(contents, value));
    for (JsonNode operation : sent) {
      if (operation.path("path").asText().startsWith("/data/")) {
        add(contents, operation.path("value"));
      }
    }
    return contents;
  }

  private static void add(List<String> contents, JsonNode value) {
    byte[] data = Base64.getDecoder().decode(value.asText());
    contents.add(value.asText());
    contents.add(new String(data, StandardCharsets.UTF_8));
    for (DockerConfig.Format format : DockerConfig.Format.values()) {
      DockerConfig.parse(format, data).entries().forEach(entry -> add(contents, entry));
    }
  }

  private static void add(List<String> contents, ConfigEntry entry) {
    String password = entry.credential().password().reveal();
    String pair = entry.credential().username() + ":" + password;
    contents.add(password);
    contents.add(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }
}
