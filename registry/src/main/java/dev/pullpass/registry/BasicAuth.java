package dev.pullpass.registry;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.Password;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The {@code Authorization} header of RFC 7617. */
final class BasicAuth {
  private BasicAuth() {}

  static Password header(Credential credential) {
    String pair = credential.username() + ":" + credential.password().reveal();
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return Password.of("Basic " + Base64.getEncoder().encodeToString(bytes));
  }
}
