package dev.pullpass.core.redact;

import dev.pullpass.core.redact.Field.Place;
import dev.pullpass.core.text.Span;
import dev.pullpass.core.yaml.MalformedYaml;
import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlScalar;
import dev.pullpass.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;

/** Walks the tree of a document that is YAML or JSON, templates aside. */
final class Structure {
  /** What is looked for by place; the first that settles a value ends it. */
  private static final List<FieldRule> FIELDS =
      List.of(
          SecretData::settles,
          DockerConfigs::settles,
          NamedValues::settles,
          SensitiveKeys::settles);

  private static final int SHORTEST_TOKEN = 16;
  private static final int SHORTEST_TEXT = 6;

  /** The parser takes time by the square of a token's length, and of a gap's. */
  private static final int LONGEST_TOKEN = 1 << 20;

  private final Passage document;
  private final Search search;
  private final List<Span> covered = new ArrayList<>();

  private Structure(Passage document, Search search) {
    this.document = document;
    this.search = search;
  }

  /** Searches the document; false if it has no structure to go by. */
  static boolean look(Passage raw, Search search) {
    List<Span> actions = Templates.actions(raw.text());
    Passage document = raw.masked(Templates.mask(raw.text(), actions));
    List<YamlNode> roots = opensTree(document.text()) ? roots(document.text()) : List.of();
    if (roots.isEmpty() || !roots.stream().allMatch(Structure::isTree)) {
      return false;
    }
    Structure structure = new Structure(document, search);
    roots.forEach(root -> structure.node(root, Place.ROOT));
    Comments.of(document, structure.covered).forEach(search::lines);
    actions.forEach(action -> search.text(raw.part(action, Passage.Kind.TEXT)));
    return true;
  }

  private static boolean hasEndlessToken(String text) {
    int start = 0;
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ';
      if (blank != gap || c == '\n' || c == '"' || c == ',') {
        start = i;
        gap = blank;
      }
      if (i - start > LONGEST_TOKEN) {
        return true;
      }
    }
    return false;
  }

  /** A glance at the first line with content, which spares logs and scripts the parser. */
  private static boolean opensTree(String text) {
    int at = Letters.trimStart(text, 0, text.length());
    if (at == text.length() || hasEndlessToken(text)) {
      return false;
    }
    while (at < text.length() && text.charAt(at) == '#') {
      at = Letters.trimStart(text, Letters.lineEnd(text, at), text.length());
    }
    if (at == text.length() || "{[-\"'&!?%\uFEFF".indexOf(text.charAt(at)) >= 0) {
      return true;
    }
    int end = Letters.lineEnd(text, at);
    for (int i = text.indexOf(':', at); i >= 0 && i < end; i = text.indexOf(':', i + 1)) {
      if (i + 1 == end || Letters.isSpace(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static List<YamlNode> roots(String text) {
    try {
      return YamlText.parse(text).documents();
    } catch (MalformedYaml none) {
      return List.of();
    }
  }

  /** A map with keys, or a list of such; prose and scripts parse as YAML too, more or less. */
  private static boolean isTree(YamlNode root) {
    if (root instanceof YamlList list) {
      return list.items().stream().anyMatch(item -> !list.flow() || !isPlain(item));
    }
    if (root instanceof YamlScalar scalar) {
      return scalar.isNull();
    }
    return root instanceof YamlMap map
        && map.entries().stream().allMatch(entry -> !isPlain(entry.key()) || isKey(entry.name()));
  }

  private static boolean isPlain(YamlNode node) {
    return node instanceof YamlScalar scalar && !scalar.isQuoted();
  }

  private static boolean isKey(String name) {
    return name.chars().noneMatch(c -> " \t\n$'\"=(){}`;<>|".indexOf(c) >= 0);
  }

  private void node(YamlNode node, Place place) {
    if (node instanceof YamlMap map) {
      map(map, place);
    } else if (node instanceof YamlList list) {
      ArgumentLists.look(list, document, search);
      list.items().forEach(item -> node(item, place));
    } else if (node instanceof YamlScalar scalar) {
      scalar(scalar, place);
    } else {
      covered.add(node.span());
    }
  }

  private void map(YamlMap map, Place place) {
    Place inside = SecretData.isSecret(map, place) ? place.down(SecretData.MARK, map) : place;
    for (YamlEntry entry : map.entries()) {
      if (isSentence(entry)) {
        sentence(entry);
        continue;
      }
      if (entry.key() instanceof YamlScalar key) {
        covered.add(key.span());
        key(key);
      }
      node(entry.value(), inside.down(entry.name(), map));
    }
  }

  /** A key can be a token, if it is long. */
  private void key(YamlScalar key) {
    if (key.value().length() >= SHORTEST_TOKEN) {
      search.text(ScalarText.of(document, key));
    }
  }

  /** A command line with a colon in it, which YAML takes for a key and its value. */
  private static boolean isSentence(YamlEntry entry) {
    return isPlain(entry.key())
        && isPlain(entry.value())
        && entry.name().indexOf(' ') > 0
        && !isKey(entry.name())
        && entry.name().chars().anyMatch(c -> "-'\"$=".indexOf(c) >= 0);
  }

  private void sentence(YamlEntry entry) {
    Span span = new Span(entry.key().span().start(), entry.value().span().end());
    covered.add(span);
    search.text(document.part(span, Passage.Kind.SCALAR));
  }

  private void scalar(YamlScalar scalar, Place place) {
    covered.add(scalar.span());
    if (scalar.isNull()) {
      return;
    }
    Passage passage = ScalarText.of(document, scalar);
    Field field = new Field(passage, place);
    for (FieldRule rule : FIELDS) {
      if (rule.settles(field, search)) {
        return;
      }
    }
    if (passage.length() >= SHORTEST_TEXT) {
      search.text(passage);
    }
    if (mayHoldMore(passage.text())) {
      search.addAll(search.within(passage));
    }
  }

  /** JSON, or several lines of something. */
  private static boolean mayHoldMore(String text) {
    String start = text.stripLeading();
    boolean json = start.startsWith("{") || start.startsWith("[");
    return json || start.stripTrailing().indexOf('\n') >= 0;
  }
}
