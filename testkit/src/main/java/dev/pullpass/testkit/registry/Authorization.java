package dev.pullpass.testkit.registry;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.Password;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An {@code Authorization} header, read.
 *
 * @param basic the credential of a Basic header
 * @param bearer the token of a Bearer header
 */
record Authorization(Optional<Credential> basic, Optional<Password> bearer) {

  private static final Authorization NONE = new Authorization(Optional.empty(), Optional.empty());

  /** Reads a header; nothing readable counts as nothing sent. */
  static Authorization parse(@Nullable String header) {
    String value = header == null ? "" : header.strip();
    int space = value.indexOf(' ');
    if (space < 0) {
      return NONE;
    }
    String rest = value.substring(space + 1).strip();
    return switch (value.substring(0, space).toLowerCase(Locale.ROOT)) {
      case "basic" -> new Authorization(decode(rest), Optional.empty());
      case "bearer" -> new Authorization(Optional.empty(), Optional.of(Password.of(rest)));
      default -> NONE;
    };
  }

  private static Optional<Credential> decode(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(Credential.of(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
