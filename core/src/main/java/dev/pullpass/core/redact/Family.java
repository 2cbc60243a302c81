package dev.pullpass.core.redact;

/** What kind of secret was found, in the order of the documentation. */
public enum Family {
  /** Any value of a Secret's data or stringData, or of a generator of Secrets. */
  SECRET_DATA("value of a Secret"),
  /** Passwords and tokens of a Docker config; hosts and user names stay. */
  DOCKER_CONFIG("credential in a Docker config"),
  /** A value whose key says so. */
  SENSITIVE_KEY("value of a key that says so"),
  /** The value of a name/value pair, or of a flag. */
  ENVIRONMENT("value of a variable or flag"),
  /** What a command is given to log in with. */
  COMMAND_LINE("argument of a command"),
  /** The password of a URL. */
  URL("password in a URL"),
  /** A token that its issuer made recognisable. */
  VENDOR_TOKEN("token of a known issuer"),
  /** The body of a private key. */
  PRIVATE_KEY("private key"),
  /** An Authorization header's value, or the hash of a password. */
  HEADER_OR_HASH("header or password hash"),
  /** A value that was commented out. */
  COMMENT("value in a comment"),
  /** Base64 that hides one of the others. */
  ENCODED("secret in base64"),
  /** A value that looks random under a key that may hold a secret. */
  RANDOM("random value under a suspicious key");

  private final String words;

  Family(String words) {
    this.words = words;
  }

  /** For people, without an article. */
  public String words() {
    return words;
  }
}
