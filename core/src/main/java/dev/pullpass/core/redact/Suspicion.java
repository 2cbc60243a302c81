package dev.pullpass.core.redact;

import java.util.List;
import java.util.Set;

/** How much the name of a key says that its value is a secret. */
enum Suspicion {
  /** Nothing, or that the value only refers to a secret. */
  NONE,
  /** A word of secrets in an unusual place: only what looks random counts. */
  VAGUE,
  /** {@code secret}, which as often holds the name of one. */
  WEAK,
  /** A token or key: anything but a name or a word. */
  LIKELY,
  /** A password: anything. */
  SURE;

  private static final Set<String> PASSWORDS =
      Set.of(
          "password",
          "passwords",
          "passwd",
          "passphrase",
          "passcode",
          "pwd",
          "pass",
          "pw",
          "psw",
          "htpasswd",
          "pgpassword");
  private static final Set<String> TOKENS =
      Set.of("token", "tokens", "apikey", "apikeys", "credential", "creds", "keyfile", "cookie");
  private static final Set<String> SECRETS =
      Set.of("secret", "secrets", "credentials", "auth", "cred");

  /** What makes a key out of {@code key}. */
  private static final Set<String> KEYS =
      Set.of(
          "api",
          "access",
          "private",
          "encryption",
          "signing",
          "master",
          "account",
          "license",
          "shared",
          "storage",
          "hmac",
          "aes",
          "crypt",
          "crypto",
          "session",
          "jwt",
          "admin",
          "deploy",
          "subscription",
          "auth",
          "fernet",
          "unseal",
          "root",
          "salt",
          "app",
          "certificate");

  /** What makes a secret of one's own out of {@code secret}. */
  private static final Set<String> OWNERS =
      Set.of(
          "client",
          "app",
          "jwt",
          "cookie",
          "session",
          "webhook",
          "signing",
          "oauth",
          "api",
          "consumer",
          "oidc",
          "hmac",
          "csrf",
          "bot",
          "sasl",
          "hook",
          "access");

  /** Words behind a sensitive one that change nothing. */
  private static final Set<String> NEUTRAL =
      Set.of(
          "value",
          "data",
          "base",
          "prod",
          "production",
          "dev",
          "staging",
          "stage",
          "test",
          "plain",
          "b64",
          "base64",
          "b",
          "string",
          "old",
          "new",
          "current",
          "override",
          "live",
          "text",
          "json",
          "config",
          "default",
          "plaintext",
          "content",
          "decoded",
          "encoded",
          "raw",
          "in",
          "base64d");

  private static final List<String> HINTS =
      List.of(
          "pass", "pw", "secret", "token", "key", "cred", "auth", "cookie", "sig", "psw", "api");

  /** Words that say: here is only told where, how or whether. */
  private static final Set<String> REFERENCES =
      Set.of(
          "existing",
          "use",
          "uses",
          "has",
          "enable",
          "enabled",
          "disable",
          "disabled",
          "automount",
          "require",
          "required",
          "requires",
          "allow",
          "allowed",
          "generate",
          "generated",
          "create",
          "created",
          "forward",
          "no",
          "is",
          "mask",
          "show",
          "hide",
          "skip",
          "rotate",
          "mount",
          "external",
          "validate",
          "force",
          "pull",
          "always",
          "should",
          "can");

  private Suspicion() {}

  /** Of a key, a variable, a flag, or the last part of a dotted path. */
  static Suspicion of(String name) {
    if (!mayBeSensitive(name)) {
      return NONE;
    }
    List<String> words = Words.of(name);
    int last = words.size() - 1;
    while (last > 0 && (NEUTRAL.contains(words.get(last)) || isNumber(words.get(last)))) {
      last--;
    }
    if (last < 0 || words.size() > 12) {
      return NONE;
    }
    Suspicion suspicion = of(words.subList(0, last + 1));
    boolean refers = words.subList(0, last).stream().anyMatch(REFERENCES::contains);
    return refers ? NONE : suspicion;
  }

  /** Most names are told by a look. */
  private static boolean mayBeSensitive(String name) {
    if (name.length() < 2 || name.length() > 200) {
      return false;
    }
    String lower = Letters.lower(name);
    for (String hint : HINTS) {
      if (lower.contains(hint)) {
        return true;
      }
    }
    return false;
  }

  private static Suspicion of(List<String> words) {
    String last = words.get(words.size() - 1);
    String before = words.size() > 1 ? words.get(words.size() - 2) : "";
    if (PASSWORDS.contains(last)) {
      return last.equals("pass") && before.equals("proxy") && words.size() == 2 ? VAGUE : SURE;
    }
    if (TOKENS.contains(last)) {
      return last.equals("cookie") ? VAGUE : LIKELY;
    }
    if (last.equals("key") || last.equals("keys")) {
      return ofKey(before);
    }
    if (last.equals("api") && before.equals("art")) {
      return LIKELY;
    }
    if (last.equals("sig") || last.equals("signature")) {
      return VAGUE;
    }
    if (SECRETS.contains(last)) {
      return ofSecret(last, before);
    }
    return NONE;
  }

  private static Suspicion ofKey(String before) {
    if (KEYS.contains(before)) {
      return LIKELY;
    }
    return before.equals("secret") || before.equals("ssh") || before.equals("tls") ? WEAK : NONE;
  }

  private static Suspicion ofSecret(String last, String before) {
    if (last.equals("auth")) {
      return VAGUE;
    }
    return last.equals("secret") && OWNERS.contains(before) ? LIKELY : WEAK;
  }

  private static boolean isNumber(String word) {
    return Letters.isDigit(word.charAt(0));
  }

  /** The lesser of two. */
  Suspicion atMost(Suspicion other) {
    return compareTo(other) < 0 ? this : other;
  }
}
