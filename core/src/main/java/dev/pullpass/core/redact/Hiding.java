package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import dev.pullpass.core.text.Split;
import java.util.List;
import java.util.Optional;

/** Chooses what of a secret value goes, and what shape the placeholder takes. */
final class Hiding {
  private Hiding() {}

  /** Hides a value that its key gives away, unless it only refers to a secret. */
  static boolean hide(Passage passage, Span value, Suspicion suspicion, Search search) {
    Span span = trimmed(passage.text(), value);
    String text = span.of(passage.text());
    if (isCertificate(text) || isDone(text) || !Value.isSecret(text, suspicion)) {
      return false;
    }
    Family family = suspicion == Suspicion.VAGUE ? Family.RANDOM : Family.SENSITIVE_KEY;
    take(passage, span, family, search);
    return true;
  }

  /** Hides a value, whatever it is. */
  static void take(Passage passage, Span value, Family family, Search search) {
    Span span = trimmed(passage.text(), value);
    String text = span.of(passage.text());
    Optional<Shape> config = DockerConfigs.packed(text, search);
    List<Find> hashes = search.hashes(passage.part(span, passage.kind()));
    if (!hashes.isEmpty() && hashes.size() == nonBlankLines(text)) {
      search.addAll(hashes);
    } else if (PrivateKeys.isOnly(text)) {
      PrivateKeys.look(passage.part(span, passage.kind()), search);
    } else if (config.isPresent()) {
      search.add(passage, span, Family.DOCKER_CONFIG, config.get());
    } else if (DockerConfigs.isOne(text)) {
      search.addAll(search.within(passage.part(span, passage.kind())));
    } else {
      search.add(passage, span, family, shape(text));
    }
  }

  private static long nonBlankLines(String text) {
    return Split.at('\n', text).stream().filter(line -> !line.isBlank()).count();
  }

  /** A base64 of a text stays a base64. */
  private static Shape shape(String text) {
    boolean encoded =
        text.length() >= 16
            && Encoding.isBase64(text)
            && (text.endsWith("=") || text.length() >= 40)
            && Encoding.decode(text).isPresent();
    return encoded ? new Shape.Base64() : new Shape.Plain();
  }

  static Span trimmed(String text, Span span) {
    int start = Letters.trimStart(text, span.start(), span.end());
    return new Span(start, Letters.trimEnd(text, start, span.end()));
  }

  /** True for a htpasswd whose hashes have all been replaced. */
  private static boolean isDone(String text) {
    return Split.at('\n', text).stream()
        .filter(line -> !line.isBlank())
        .allMatch(line -> Placeholder.is(line.substring(line.indexOf(':') + 1).strip()));
  }

  private static boolean isCertificate(String text) {
    return List.of(
            "-----BEGIN CERT",
            "-----BEGIN PUBLIC",
            "LS0tLS1CRUdJTiBDRVJU",
            "LS0tLS1CRUdJTiBQVUJM",
            "ssh-rsa AAAA",
            "ssh-ed25519 AAAA",
            "ecdsa-sha2-")
        .stream()
        .anyMatch(text::startsWith);
  }
}
