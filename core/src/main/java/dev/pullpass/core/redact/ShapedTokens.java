package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;

/** Tokens without a prefix that is theirs alone, known by length, signs within, or place. */
final class ShapedTokens {
  private static final String WEB_TOKEN = "eyJ";
  private static final String[] HOOKS = {
    "hooks.slack.com/services/",
    "hooks.slack.com/workflows/",
    "discord.com/api/webhooks/",
    "discordapp.com/api/webhooks/"
  };

  private ShapedTokens() {}

  static void look(Passage passage, Search search) {
    String text = passage.text();
    int at = 0;
    while (at < text.length()) {
      int end = runEnd(text, at);
      if (end - at >= 16) {
        run(passage, new Span(at, end), search);
      }
      at = Math.max(at + 1, end);
    }
    for (String hook : HOOKS) {
      hooks(passage, hook, search);
    }
  }

  private static int runEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPart(char c) {
    return Letters.isWord(c) || "_-.~+/".indexOf(c) >= 0;
  }

  private static void run(Passage passage, Span run, Search search) {
    String text = run.of(passage.text());
    int web = text.indexOf(WEB_TOKEN);
    int shift = text.lastIndexOf('/', Math.max(0, web)) + 1;
    if (web >= 0 && isWebToken(text.substring(web))) {
      search.add(passage, new Span(run.start() + web, run.end()), Family.VENDOR_TOKEN);
    } else if (isAws(text)
        || isAzure(text)
        || isRegistryKey(text)
        || isRobot(text)
        || isTerraform(text)
        || isOldVault(text)) {
      search.add(passage, run, Family.VENDOR_TOKEN);
    } else if (shift > 0 && isAws(text.substring(shift))) {
      search.add(passage, new Span(run.start() + shift, run.end()), Family.VENDOR_TOKEN);
    }
  }

  /** RFC 7519: two JSON objects and a signature, which may be missing. */
  private static boolean isWebToken(String text) {
    int first = text.indexOf('.');
    int second = text.indexOf('.', first + 1);
    return first > 10 && second - first > 10 && text.startsWith(WEB_TOKEN, first + 1);
  }

  /** An access key's id: four letters of its kind, then 16 of base32; examples use any digit. */
  private static boolean isAws(String text) {
    boolean kind =
        text.startsWith("AKIA")
            || text.startsWith("ASIA")
            || text.startsWith("ABIA")
            || text.startsWith("ACCA");
    return kind
        && text.length() == 20
        && text.chars().allMatch(c -> Letters.isUpper((char) c) || Letters.isDigit((char) c));
  }

  /** A client secret of Entra: {@code Q~} after a digit, four characters in. */
  private static boolean isAzure(String text) {
    return text.length() >= 37
        && text.length() <= 44
        && text.startsWith("Q~", 4)
        && Letters.isDigit(text.charAt(3));
  }

  /** A password of the Azure Container Registry: its mark stands 10 before the end. */
  private static boolean isRegistryKey(String text) {
    return (text.length() == 52 && text.startsWith("+ACR", 42))
        || (text.length() == 84 && text.startsWith("ACR", 74))
        || (text.length() == 84 && text.startsWith("JQQJ9", 52));
  }

  /** A robot of Quay: 64 capitals and digits; a digest in capitals has none behind F. */
  private static boolean isRobot(String text) {
    return text.length() == 64
        && text.chars().allMatch(c -> Letters.isUpper((char) c) || Letters.isDigit((char) c))
        && text.chars().anyMatch(c -> c > 'F')
        && text.chars().anyMatch(c -> Letters.isDigit((char) c));
  }

  /** Vault before 1.10. */
  private static boolean isOldVault(String text) {
    return text.length() == 26
        && text.startsWith("s.")
        && Entropy.looksRandom(text.substring(2))
        && text.indexOf('_') < 0
        && text.indexOf('-') < 0
        && text.indexOf('/') < 0;
  }

  private static boolean isTerraform(String text) {
    int mark = text.indexOf(".atlasv1.");
    return mark >= 10 && text.length() - mark > 60;
  }

  private static void hooks(Passage passage, String hook, Search search) {
    String text = passage.text();
    for (int at = text.indexOf(hook); at >= 0; at = text.indexOf(hook, at + 1)) {
      int start = at + hook.length();
      int end = runEnd(text, start);
      if (end - start >= 16) {
        search.add(passage, new Span(start, end), Family.VENDOR_TOKEN);
      }
    }
  }
}
