package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/** One search of a text, and of the texts within it. */
final class Search {
  private static final int DEEPEST = 5;

  /** What is looked for in any text. */
  private static final List<TextRule> TEXT =
      List.of(
          PrivateKeys::look,
          Headers::look,
          PasswordHashes::look,
          CommandLines::look,
          UrlPasswords::look,
          Assignments::look,
          VendorTokens::look,
          EncodedTexts::look);

  private final List<Find> finds = new ArrayList<>();
  private final int depth;

  private Search(int depth) {
    this.depth = depth;
  }

  /** All secrets of a text, in order and without overlaps. */
  static List<Find> in(String text) {
    Search search = new Search(0);
    search.document(Passage.of(text));
    return Overlaps.merge(search.finds);
  }

  /** All secrets of a text that was hidden in this one. */
  List<Find> inside(String decoded) {
    Search search = new Search(depth + 2);
    if (search.depth <= DEEPEST) {
      search.document(Passage.of(decoded));
    }
    return Overlaps.merge(search.finds);
  }

  /** The secrets of a part that may have a structure of its own. */
  List<Find> within(Passage passage) {
    Search search = new Search(depth + 1);
    if (search.depth <= DEEPEST) {
      search.document(passage);
    }
    return search.finds;
  }

  /** The hashes of passwords in a text. */
  List<Find> hashes(Passage passage) {
    Search search = new Search(depth + 1);
    PasswordHashes.look(passage, search);
    return search.finds;
  }

  /** Searches a text that may be YAML, JSON, or neither. */
  private void document(Passage passage) {
    for (Passage document : Documents.of(passage)) {
      if (!document.text().isBlank() && !Structure.look(document, this)) {
        lines(document);
      }
    }
  }

  /** Searches a text line by line. */
  void lines(Passage passage) {
    text(passage);
    Lines.look(passage, this);
  }

  /** Searches a text for what can stand anywhere. */
  void text(Passage passage) {
    TEXT.forEach(rule -> rule.look(passage, this));
  }

  /** Takes over what another search found. */
  void addAll(List<Find> others) {
    finds.addAll(others);
  }

  /** Takes a secret, as it is written. */
  void add(Passage passage, Span span, Family family) {
    add(passage, span, family, new Shape.Plain());
  }

  /** Takes a secret; what has been replaced already is none. */
  void add(Passage passage, Span span, Family family, Shape shape) {
    String text = span.of(passage.text());
    if (text.isEmpty() || (!(shape instanceof Shape.Packed) && Placeholder.is(text))) {
      return;
    }
    boolean comment = passage.kind() == Passage.Kind.COMMENT && family == Family.SENSITIVE_KEY;
    Family told = comment ? Family.COMMENT : family;
    finds.add(new Find(passage.written(span), told, secret(text, shape), shape));
  }

  private static String secret(String text, Shape shape) {
    if (shape instanceof Shape.Plain || shape instanceof Shape.Packed) {
      return text;
    }
    String decoded = Encoding.decode(text).orElse(text);
    return shape instanceof Shape.UserBase64 user && decoded.startsWith(user.user() + ":")
        ? decoded.substring(user.user().length() + 1)
        : decoded;
  }
}
