package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether content is what it was, without keeping the content. The fingerprints are keyed:
 * without the key nobody can try passwords against them.
 */
public final class Fingerprints {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /** With this key; fingerprints of different keys never agree. */
  public Fingerprints(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** Of a secret's type and all its data. */
  String of(JsonNode secret) {
    Map<String, String> content = new TreeMap<>();
    content.put("", secret.path("type").asText());
    secret
        .path("data")
        .properties()
        .forEach(entry -> content.put(entry.getKey(), entry.getValue().asText()));
    return of(content.toString());
  }

  private String of(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
