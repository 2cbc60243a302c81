package dev.pullpass.core.cluster;

import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.text.Base64Text;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From the kept fields of a Secret to a {@link Secret}. The shape has dropped all values but those
 * of a Docker config; of these, one that is no base64 (a redacted dump) or larger than a secret may
 * be is dropped here, with a note.
 */
final class SecretMapping {
  private static final List<String> DOCKER_KEYS =
      List.of(
          ".dockerconfigjson",
          ".dockercfg",
          "config.json",
          "dockerconfigjson",
          ".dockerconfig",
          "dockercfg");

  /** The API server refuses secrets beyond 1 MiB (corev1.MaxSecretSize). */
  private static final int LARGEST = 1 << 20;

  private SecretMapping() {}

  static Secret read(Value object, ObjectSink notes) {
    Metadata metadata = Metadata.of(object);
    Value data = object.at("data");
    Map<String, Confidential> kept = new LinkedHashMap<>();
    List<String> keys = data.names();
    for (String key : keys) {
      if (DOCKER_KEYS.contains(key)) {
        String start = "Secret " + metadata.name() + ", data." + key + ": ";
        decode(data.at(key).text(), start, notes).ifPresent(value -> kept.put(key, value));
      }
    }
    String type = object.at("type").textOr("Opaque");
    return new Secret(metadata.name(), type, kept, keys, metadata.created());
  }

  private static Optional<Confidential> decode(String base64, String start, ObjectSink notes) {
    if (base64.length() > LARGEST / 3 * 4 + 8) {
      notes.note(start + "larger than 1 MiB, not read");
      return Optional.empty();
    }
    byte[] text = base64.getBytes(StandardCharsets.UTF_8);
    if (Base64Text.decode(text, Base64Text.Padding.REQUIRED) instanceof Base64Text.Bytes decoded) {
      return Optional.of(Confidential.of(decoded.bytes()));
    }
    notes.note(start + "not base64 (a redacted dump?), so its content is unknown");
    return Optional.empty();
  }
}
