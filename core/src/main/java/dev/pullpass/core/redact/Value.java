package dev.pullpass.core.redact;

import java.util.Set;

/** What a value looks like: a secret, or something that stands for one. */
final class Value {
  private static final Set<String> EMPTY =
      Set.of(
          "",
          "true",
          "false",
          "yes",
          "no",
          "on",
          "off",
          "null",
          "none",
          "nil",
          "~",
          "undefined",
          "{}",
          "[]",
          "inherit",
          "required",
          "optional",
          "enabled",
          "disabled",
          "string",
          "redacted",
          "n/a",
          "tbd",
          "todo",
          "unset",
          "empty",
          "write",
          "read",
          "\"\"",
          "''");
  private static final String[] SCHEMES = {
    "enc[",
    "enc(",
    "secret:",
    "pullsecret:",
    "ext:/",
    "{cipher}",
    "vault:",
    "ref+",
    "arn:",
    "op://",
    "ssm:",
    "sm://",
    "gcpsm:",
    "secretsmanager:",
    "secret://",
    "file:",
    "env:",
    "awssm:",
    "azurekv:",
    "keyvault:",
    "kms:",
    "sops:",
    "doppler:",
    "@microsoft.keyvault",
    "infisical:",
    "bws:",
    "akeyless:",
    "vault/",
    "secretref:",
    "k8s:",
    "projects/",
    "!vault",
    "!reference",
    "dynamic:",
    "{{resolve:",
    "$ansible_vault"
  };
  private static final String[] FILL_IN = {
    "your-",
    "your_",
    "my-secret",
    "replace-",
    "replace_",
    "replaceme",
    "change-me",
    "change_me",
    "insert-",
    "insert_",
    "put-your",
    "put_your",
    "enter-",
    "enter_",
    "todo-",
    "add-your",
    "example-"
  };

  private Value() {}

  /**
   * True where nothing was written yet, or what will be put in stands elsewhere. A file of several
   * lines may have variables of its own.
   */
  static boolean isGap(String value) {
    String bare = value.strip();
    String lower = Letters.lower(bare);
    return bare.isEmpty()
        || Placeholder.is(bare)
        || isRendered(bare)
        || (bare.indexOf('\n') < 0 && isMarkedOut(bare))
        || startsWithAny(lower, SCHEMES);
  }

  /** True if a template writes some of it. */
  static boolean isRendered(String value) {
    return value.indexOf(Templates.MASK) >= 0 || value.contains("{{");
  }

  /** True if it asks to be filled in. */
  static boolean isFillIn(String value) {
    return isFillIn(value, Letters.lower(value)) || isOneCharacter(value);
  }

  /** True if there is nothing to hide: no value, a reference to one, or a gap to be filled in. */
  static boolean isReference(String value) {
    String bare = value.strip();
    String lower = Letters.lower(bare);
    return EMPTY.contains(lower)
        || (lower.endsWith(".") && EMPTY.contains(lower.substring(0, lower.length() - 1)))
        || isMarkedOut(bare)
        || isPath(bare)
        || startsWithAny(lower, SCHEMES)
        || isFillIn(bare, lower)
        || isOneCharacter(bare)
        || isUrl(bare)
        || Placeholder.is(bare);
  }

  /** Templates and variables of all kinds, wholly or in part; what Maven has encrypted. */
  private static boolean isMarkedOut(String value) {
    char first = value.charAt(0);
    char last = value.charAt(value.length() - 1);
    if (isRendered(value) || value.contains("${")) {
      return true;
    }
    boolean element = value.contains("</") || value.contains("/>");
    boolean angled = first == '<' && last == '>' && !element;
    boolean percent = first == '%' && last == '%' && value.length() > 2;
    boolean bracketed = first == '[' && last == ']' && value.indexOf(' ') < 0;
    boolean erb = value.startsWith("<%") || value.startsWith("#{") || isCommand(value);
    boolean at = first == '@' && last == '@';
    boolean sealed = first == '{' && value.endsWith("=}");
    return angled
        || percent
        || bracketed
        || erb
        || at
        || sealed
        || first == '`'
        || isVariable(value);
  }

  private static boolean isCommand(String value) {
    return value.startsWith("$(") || value.startsWith("$$(");
  }

  /** {@code $NAME}, {@code $name-with-dashes} as of Argo CD, {@code %NAME%}, {@code !Ref}. */
  private static boolean isVariable(String value) {
    if (value.charAt(0) != '$' || value.length() < 2 || Letters.isDigit(value.charAt(1))) {
      return value.startsWith("!Ref ") || value.startsWith("!Sub ");
    }
    int start = value.charAt(1) == '$' || value.charAt(1) == ':' ? 2 : 1;
    for (int i = start; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean crypt = c == '$' && i > start;
      if (crypt || (!Letters.isWord(c) && "_-.:$".indexOf(c) < 0)) {
        return false;
      }
    }
    return !value.startsWith("$apr1") && !value.startsWith("$argon");
  }

  private static boolean isPath(String value) {
    boolean rooted =
        value.startsWith("/")
            || value.startsWith("./")
            || value.startsWith("../")
            || value.startsWith("~/")
            || value.startsWith("C:\\");
    return rooted
        && !Entropy.looksRandom(value.substring(value.lastIndexOf('/') + 1))
        && value.indexOf('+') < 0
        && !value.endsWith("=");
  }

  private static boolean isFillIn(String value, String lower) {
    boolean asked = startsWithAny(lower, FILL_IN) || lower.contains("placeholder");
    boolean shouted =
        value.equals("CHANGEME") || value.startsWith("YOUR") || value.startsWith("REPLACE");
    return asked || shouted || (value.contains("REDACTED") && value.length() < 16);
  }

  private static boolean isOneCharacter(String value) {
    for (int i = 1; i < value.length(); i++) {
      if (value.charAt(i) != value.charAt(0)) {
        return false;
      }
    }
    return value.length() < 2
        ? !Letters.isWord(value.charAt(0))
        : "*x.X-_?#".indexOf(value.charAt(0)) >= 0;
  }

  /** A URL's password is found for itself. */
  private static boolean isUrl(String value) {
    int colon = value.indexOf("://");
    return colon > 0 && colon < 16 && value.indexOf(' ') < 0 && Letters.isAlpha(value.charAt(0));
  }

  private static boolean startsWithAny(String lower, String[] starts) {
    for (String start : starts) {
      if (lower.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  /** True if a value counts as a secret under a key of that suspicion. */
  static boolean isSecret(String value, Suspicion suspicion) {
    String bare = value.strip();
    if (suspicion == Suspicion.NONE || isReference(bare)) {
      return false;
    }
    return switch (suspicion) {
      case SURE -> true;
      case LIKELY -> !Name.isOne(bare) && !isSmallNumber(bare);
      case WEAK ->
          bare.length() > 5 && !isMapping(bare) && !Name.mayBeOne(bare) && !isSmallNumber(bare);
      default -> Entropy.looksRandom(bare);
    };
  }

  /** {@code path/of/secret field | VARIABLE}, as Vault's action for GitHub wants it. */
  private static boolean isMapping(String value) {
    int bar = value.indexOf(" | ");
    return bar > 0 && value.lastIndexOf('/', bar) > 0;
  }

  private static boolean isSmallNumber(String value) {
    int digits = 0;
    for (int i = 0; i < value.length(); i++) {
      digits += Letters.isDigit(value.charAt(i)) ? 1 : 0;
    }
    boolean duration = digits >= value.length() - 1 && Letters.isDigit(value.charAt(0));
    return duration && value.length() < 7;
  }
}
