package dev.pullpass.core.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words that a name is made of, in lower case: {@code dbPassword_KEY2} is db, password, key, 2;
 * {@code clientsecret} is client, secret.
 */
final class Words {
  /** What is cut off the end of a word that is written in one. */
  private static final List<String> TAILS =
      List.of(
          "password",
          "passwords",
          "passwd",
          "passphrase",
          "pwd",
          "pass",
          "secret",
          "secrets",
          "token",
          "tokens",
          "credential",
          "credentials",
          "key",
          "keys",
          "file",
          "path",
          "name",
          "ref");

  /** Words that end like the above, and mean something else. */
  private static final Set<String> WHOLE =
      Set.of(
          "bypass",
          "compass",
          "monkey",
          "turkey",
          "hotkey",
          "keyfile",
          "hostname",
          "filename",
          "username",
          "rename",
          "profile",
          "surpass",
          "xpath",
          "prefix",
          "href",
          "profiles");

  private Words() {}

  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 1; at <= name.length(); at++) {
      if (at == name.length() || isBreak(name, at)) {
        add(name.substring(start, at), words);
        start = at;
      }
    }
    return words;
  }

  /** True between {@code a} and {@code B}, between {@code A} and {@code Bc}, and at signs. */
  private static boolean isBreak(String name, int at) {
    char left = name.charAt(at - 1);
    char right = name.charAt(at);
    if (!Letters.isWord(left) || !Letters.isWord(right)) {
      return true;
    }
    boolean hump = !Letters.isUpper(left) && Letters.isUpper(right);
    boolean lastOfCapitals =
        Letters.isUpper(left)
            && Letters.isUpper(right)
            && Letters.isLower(Letters.at(name, at + 1));
    boolean number = Letters.isDigit(right) && !Letters.isDigit(left);
    return hump || lastOfCapitals || number;
  }

  private static void add(String part, List<String> words) {
    if (part.isEmpty() || !Letters.isWord(part.charAt(0))) {
      return;
    }
    String word = Letters.lower(part);
    String tail = tail(word);
    if (!tail.isEmpty()) {
      add(word.substring(0, word.length() - tail.length()), words);
    }
    words.add(tail.isEmpty() ? word : tail);
  }

  private static String tail(String word) {
    String longest = "";
    for (String tail : TAILS) {
      boolean ends = word.endsWith(tail) && word.length() > tail.length();
      if (ends && tail.length() > longest.length() && !WHOLE.contains(word)) {
        longest = tail;
      }
    }
    return longest;
  }
}
