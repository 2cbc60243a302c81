package dev.pullpass.kubernetes;

import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Of which kind a kubeconfig's client key is. In PKCS #8 ({@code BEGIN PRIVATE KEY}) only the key
 * itself tells, and the client takes it for RSA unless it is told.
 */
final class ClientKey {
  private ClientKey() {}

  /** Tells the client what its key is, where that is one of PKCS #8. */
  static void tellKind(Config config) {
    pkcs8(config).flatMap(ClientKey::algorithm).ifPresent(config::setClientKeyAlgo);
  }

  private static Optional<byte[]> pkcs8(Config config) {
    try {
      return pem(config)
          .filter(text -> text.contains("BEGIN PRIVATE KEY"))
          .map(text -> text.replaceAll("-----[^-]+-----", ""))
          .map(Base64.getMimeDecoder()::decode);
    } catch (IOException | IllegalArgumentException unreadable) {
      // Whoever uses the key will say so.
      return Optional.empty();
    }
  }

  private static Optional<String> pem(Config config) throws IOException {
    if (config.getClientKeyData() != null) {
      byte[] data = Base64.getMimeDecoder().decode(config.getClientKeyData());
      return Optional.of(new String(data, StandardCharsets.US_ASCII));
    }
    return config.getClientKeyFile() == null
        ? Optional.empty()
        : Optional.of(Files.readString(Path.of(config.getClientKeyFile())));
  }

  private static Optional<String> algorithm(byte[] key) {
    return Stream.of("RSA", "EC").filter(algorithm -> isOf(algorithm, key)).findFirst();
  }

  private static boolean isOf(String algorithm, byte[] key) {
    try {
      KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(key));
      return true;
    } catch (InvalidKeySpecException | NoSuchAlgorithmException another) {
      return false;
    }
  }
}
