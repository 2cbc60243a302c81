package dev.pullpass.core.credential;

import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.Base64Text.Padding;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.text.JsonValue;
import dev.pullpass.core.text.JsonWriter;
import dev.pullpass.core.text.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads out of a broken Docker config what its author meant, where that is plain. Whether the
 * credential is right only the registry can tell.
 */
final class Mending {
  private static final String AUTHS = "auths";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Mending() {}

  /** The config as it was meant; empty where that is not plain. */
  static Optional<Confidential> of(Confidential broken) {
    return texts(Utf8.text(broken.reveal()))
        .flatMap(text -> Json.object(Utf8.bytes(text)).stream())
        .findFirst()
        .map(Mending::wrapped)
        .map(Mending::document);
  }

  /** The text itself, and what it may have been before somebody encoded or edited it. */
  private static Stream<String> texts(String text) {
    String bare = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
    return Stream.of(
            Optional.of(bare), decoded(withoutSpace(bare)), Optional.of(withoutLastCommas(bare)))
        .flatMap(Optional::stream);
  }

  /** Without the commas that stand before a closing bracket, which JSON does not know. */
  private static String withoutLastCommas(String text) {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = quoted && c == '\\' && i + 1 < text.length();
      quoted ^= c == '"';
      if (quoted || c != ',' || !isClosed(text, i + 1)) {
        out.append(c);
      }
      if (escaped) {
        out.append(text.charAt(++i));
      }
    }
    return out.toString();
  }

  private static boolean isClosed(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i < text.length() && (text.charAt(i) == '}' || text.charAt(i) == ']');
  }

  /** Entries that nobody put under {@code auths}. */
  private static JsonObject wrapped(JsonObject document) {
    boolean entries =
        document.fields(AUTHS).isEmpty()
            && !document.members().isEmpty()
            && document.members().stream().allMatch(m -> m.value() instanceof JsonObject);
    return entries
        ? new JsonObject(0, List.of(new JsonObject.Member(0, AUTHS, document)))
        : document;
  }

  private static Confidential document(JsonObject document) {
    JsonWriter out = JsonWriter.compact().beginObject();
    for (JsonObject.Member member : document.members()) {
      out.name(member.name());
      if (member.isField(AUTHS) && member.value() instanceof JsonObject entries) {
        out.beginObject();
        entries.members().forEach(entry -> out.name(entry.name()).value(entry(entry.value())));
        out.endObject();
      } else {
        out.value(member.value());
      }
    }
    return Confidential.of(Utf8.bytes(out.endObject().text()));
  }

  private static JsonValue entry(JsonValue value) {
    if (!(value instanceof JsonObject entry)) {
      return value;
    }
    Optional<String> auth = entry.text("auth").filter(text -> !text.isEmpty());
    if (auth.isEmpty() || AuthField.decode(auth.get()) instanceof AuthField.UserAndPassword) {
      return entry;
    }
    return pair(auth.get(), entry).map(pair -> (JsonValue) withAuth(entry, pair)).orElse(entry);
  }

  /** {@code user:password} as it was meant. */
  private static Optional<String> pair(String auth, JsonObject entry) {
    String user = entry.text("username").orElse("");
    String password = entry.text("password").orElse("");
    if (!user.isEmpty() && !password.isEmpty()) {
      return Optional.of(user + ":" + password);
    }
    if (auth.indexOf(':') > 0) {
      return Optional.of(auth.strip()).filter(pair -> !isPlaceholder(pair));
    }
    Optional<String> once = decoded(withoutSpace(auth));
    Optional<String> twice = once.flatMap(text -> decoded(withoutSpace(text)));
    return Stream.of(
            once,
            twice,
            once.filter(text -> !user.isEmpty() && !text.isEmpty()).map(p -> user + ":" + p))
        .flatMap(Optional::stream)
        .filter(text -> text.indexOf(':') > 0)
        .findFirst()
        .map(String::strip);
  }

  /** {@code ${USER}:${TOKEN}}: nobody filled it in, so nobody knows what was meant. */
  private static boolean isPlaceholder(String text) {
    return Stream.of("${", "$(", "{{").anyMatch(text::contains);
  }

  private static JsonObject withAuth(JsonObject entry, String pair) {
    List<JsonObject.Member> members = new ArrayList<>();
    JsonString auth = new JsonString(0, 0, Base64Text.encode(Utf8.bytes(pair)));
    for (JsonObject.Member member : entry.members()) {
      members.add(member.isField("auth") ? new JsonObject.Member(0, member.name(), auth) : member);
    }
    return new JsonObject(0, members);
  }

  /** Decodes either alphabet, with or without padding; empty where it is no base64 of a text. */
  private static Optional<String> decoded(String text) {
    String standard = text.replace('-', '+').replace('_', '/').replaceAll("=+$", "");
    return Base64Text.decode(Utf8.bytes(standard), Padding.NONE) instanceof Base64Text.Bytes bytes
        ? Optional.of(Utf8.text(bytes.bytes())).filter(t -> t.indexOf('\uFFFD') < 0)
        : Optional.empty();
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }
}
