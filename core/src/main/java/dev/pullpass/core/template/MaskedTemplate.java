package dev.pullpass.core.template;

import dev.pullpass.core.text.Span;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlScalar;
import dev.pullpass.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A template made readable without Helm: the same text, as long, in which actions are hidden. Most
 * templates are YAML then. Both branches of an {@code if} stand one after the other, so a key may
 * be there twice.
 *
 * @param marks every character of an action is {@link #MARK}
 * @param yaml lines of actions only are blank; actions within values are marked
 */
public record MaskedTemplate(GoTemplate template, String marks, String yaml) {
  /** What stands for a character of an action; no text holds it (it is for private use). */
  public static final char MARK = '\uE000';

  /** Hides the actions of a template. */
  public static MaskedTemplate of(GoTemplate template) {
    Masking masking = new Masking(template);
    String marks = masking.marks();
    return new MaskedTemplate(template, marks, masking.yaml(marks));
  }

  /** The parts that are YAML each for itself, in order; the bodies of defines are the last. */
  public List<Region> regions() {
    List<Span> definitions = definitions();
    char[] rest = yaml.toCharArray();
    for (Span definition : definitions) {
      for (int i = definition.start(); i < definition.end(); i++) {
        rest[i] = rest[i] == '\n' ? '\n' : ' ';
      }
    }
    List<Region> regions = documents(new String(rest));
    definitions.forEach(span -> regions.add(new Region(span, span.of(yaml))));
    return regions;
  }

  /**
   * A region as YAML at its place in the template: a text as long as what stands before it comes
   * first, so that the places of its nodes are places of the template.
   *
   * @return empty where it is no YAML
   */
  public static Optional<YamlText> inPlace(Region region) {
    int before = region.span().start();
    String padded = before == 0 ? region.text() : " ".repeat(before - 1) + "\n" + region.text();
    return new Region(region.span(), padded).yaml();
  }

  private static List<Region> documents(String text) {
    List<Region> regions = new ArrayList<>();
    int start = 0;
    for (int at = separator(text, 0); at >= 0; at = separator(text, at)) {
      regions.add(new Region(new Span(start, at), text.substring(start, at)));
      start = at;
      at += 3;
    }
    regions.add(new Region(new Span(start, text.length()), text.substring(start)));
    return regions;
  }

  private static int separator(String text, int from) {
    if (from == 0 && text.startsWith("---")) {
      return 3 < text.length() ? separator(text, 3) : -1;
    }
    int at = text.indexOf("\n---", from);
    return at < 0 ? -1 : at + 1;
  }

  /** The bodies of the outermost defines. */
  private List<Span> definitions() {
    List<Span> spans = new ArrayList<>();
    int depth = 0;
    int start = -1;
    for (Action action : template.actions()) {
      if (start < 0 && action.kind() == ActionKind.DEFINE) {
        start = action.span().end();
        depth = 0;
      } else if (start >= 0 && action.kind().opens()) {
        depth++;
      } else if (start >= 0 && action.kind() == ActionKind.END && depth-- == 0) {
        spans.add(new Span(start, action.span().start()));
        start = -1;
      }
    }
    return spans;
  }

  /**
   * The lines with one of the keys, in order; found line by line, so that they are found in a
   * template that is no YAML, too. What stands in block scalars (a ConfigMap's files) is left out
   * where YAML tells that it does.
   */
  public List<KeyLine> keyLines(Set<String> names) {
    List<KeyLine> found = new KeyLines(marks, names).find();
    if (found.isEmpty()) {
      return found;
    }
    List<Span> texts = new ArrayList<>();
    for (Region region : regions()) {
      region
          .yaml()
          .ifPresent(yaml -> yaml.documents().forEach(node -> blocks(node, region, texts)));
    }
    return found.stream()
        .filter(line -> texts.stream().noneMatch(text -> text.holds(line.key())))
        .toList();
  }

  private static void blocks(YamlNode node, Region region, List<Span> texts) {
    if (node instanceof YamlScalar scalar && scalar.isBlock()) {
      texts.add(region.inTemplate(scalar.span()));
    } else if (node instanceof YamlMap map) {
      map.entries().forEach(entry -> blocks(entry.value(), region, texts));
    } else if (node instanceof YamlList list) {
      list.items().forEach(item -> blocks(item, region, texts));
    }
  }
}
