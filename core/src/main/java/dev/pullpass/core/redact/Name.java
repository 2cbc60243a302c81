package dev.pullpass.core.redact;

import java.util.ArrayList;
import java.util.List;

/** Values that read like the name of an object or of a key. */
final class Name {
  private static final int LONGEST_WORD = 12;

  private Name() {}

  /** {@code api-token}, {@code db.password}, {@code github}: small words only. */
  static boolean isOne(String value) {
    List<String> parts = parts(value);
    boolean words = parts.stream().allMatch(part -> isSmall(part) && part.length() <= 20);
    return words && (parts.size() > 1 || value.length() <= LONGEST_WORD);
  }

  /**
   * {@code app-tls}, {@code regcred2}, {@code myRegistryKeySecretName}: words, perhaps numbered.
   */
  static boolean mayBeOne(String value) {
    List<String> parts = parts(value);
    boolean single = parts.size() == 1 && value.length() > 40;
    return !single && parts.stream().allMatch(Name::isNumberedWord);
  }

  private static List<String> parts(String value) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || "-_./:".indexOf(value.charAt(i)) >= 0) {
        parts.add(value.substring(start, i));
        start = i + 1;
      }
    }
    return parts;
  }

  private static boolean isSmall(String part) {
    return !part.isEmpty() && part.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /** Letters that change case like words do, then at most two digits; or a number alone. */
  private static boolean isNumberedWord(String part) {
    int end = part.length();
    while (end > 0 && Letters.isDigit(part.charAt(end - 1))) {
      end--;
    }
    if (part.isEmpty() || part.length() - end > 2) {
      return false;
    }
    int humps = 0;
    for (int i = 0; i < end; i++) {
      if (!Letters.isAlpha(part.charAt(i))) {
        return false;
      }
      humps += Letters.isUpper(part.charAt(i)) ? 1 : 0;
    }
    return humps == 0 || humps == end || humps * 4 <= end;
  }
}
