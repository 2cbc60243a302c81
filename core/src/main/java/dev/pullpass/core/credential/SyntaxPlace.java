package dev.pullpass.core.credential;

import dev.pullpass.core.credential.DockerConfig.Format;
import dev.pullpass.core.text.JsonTokens;
import dev.pullpass.core.text.MalformedInput;
import dev.pullpass.core.text.Tokens.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The field at which a broken document breaks. In such a document a password may have slipped into
 * a name's place, so only names that are known, and keys that read like a registry, are shown.
 */
final class SyntaxPlace {
  private static final List<String> FIELDS =
      List.of("auth", "username", "password", "email", "identitytoken", "registrytoken");
  private static final int LONGEST_HOST = 253;

  private final Format format;
  private final List<String> names = new ArrayList<>();

  private SyntaxPlace(Format format) {
    this.format = format;
  }

  static String of(Format format, byte[] document) {
    SyntaxPlace place = new SyntaxPlace(format);
    JsonTokens tokens = JsonTokens.of(document);
    try {
      do {
        place.take(tokens.next(), tokens);
      } while (!place.names.isEmpty());
      return ""; // what is wrong stands behind the document
    } catch (MalformedInput broken) {
      return place.shown();
    }
  }

  private void take(Kind kind, JsonTokens tokens) {
    switch (kind) {
      case OBJECT, ARRAY -> names.add("");
      case END_OBJECT, END_ARRAY -> names.remove(names.size() - 1);
      case FIELD -> names.set(names.size() - 1, tokens.text());
      default -> {
        // a scalar does not move the place
      }
    }
  }

  private String shown() {
    boolean wrapped = format == Format.CONFIG_JSON;
    if (wrapped && !name(0).equals("auths")) {
      return "";
    }
    int level = wrapped ? 1 : 0;
    if (!readsLikeRegistry(name(level))) {
      return wrapped ? "auths" : "";
    }
    String entry = FieldPath.entry(format, name(level));
    String field = name(level + 1);
    return FIELDS.contains(field) ? entry + "." + field : entry;
  }

  private String name(int level) {
    return level < names.size() ? names.get(level) : "";
  }

  private static boolean readsLikeRegistry(String key) {
    return key.length() <= LONGEST_HOST
        && key.indexOf('.') > 0
        && key.chars().allMatch(SyntaxPlace::isUrlCharacter);
  }

  private static boolean isUrlCharacter(int c) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || ".:/*_-".indexOf(c) >= 0;
  }
}
