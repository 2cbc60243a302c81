package dev.pullpass.core.usage;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.CredentialKind;
import dev.pullpass.core.credential.KnownCredential;

/**
 * How user names are shown. Some registries take the token as user name too (DigitalOcean), and
 * some people put it there: what looks like one is never shown.
 */
final class UserName {
  private static final int LONGEST = 64;
  private static final int SHORTEST_TOKEN = 8;

  private UserName() {}

  static String shown(Credential credential) {
    String name = credential.username();
    return isPassword(credential) || isToken(name) || name.length() > LONGEST ? "***" : name;
  }

  private static boolean isPassword(Credential credential) {
    String name = credential.username();
    return name.length() > SHORTEST_TOKEN && credential.password().reveal().contains(name);
  }

  private static boolean isToken(String name) {
    return !name.isEmpty()
        && KnownCredential.recognise(Credential.of("", name)).kind() != CredentialKind.PASSWORD;
  }
}
