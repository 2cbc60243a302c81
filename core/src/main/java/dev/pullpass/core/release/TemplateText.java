package dev.pullpass.core.release;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source of the template that makes an object, read for the values that it names. It is not
 * parsed: a value that it names as {@code .Values.image.tag}, or whose map it hands to a helper as
 * {@code .Values.image}, is likelier than one that it does not.
 *
 * @param own the template; empty where it is not known, as those of subcharts
 * @param helpers what it may include
 */
record TemplateText(String own, String helpers) {
  /** How likely a value is used: more is likelier. */
  static final int DIRECT = 3;

  static final int BY_ITS_MAP = 2;
  static final int BY_A_HELPER = 1;
  static final int NOT = 0;

  private static final Pattern REFERENCE = Pattern.compile("\\.Values\\.([A-Za-z0-9_.]+)");
  private static final int NEAR = 240;

  static TemplateText of(Release release, Rendered object) {
    boolean here = object.scope().keys().isEmpty();
    return here
        ? new TemplateText(release.chart().template(object.path()), release.chart().helpers())
        : new TemplateText("", "");
  }

  /** How likely the value is used. */
  int uses(ValuePath path) {
    if (names(own, path)) {
      return DIRECT;
    }
    if (namesMapOf(own, path)) {
      return BY_ITS_MAP;
    }
    return names(helpers, path) || namesMapOf(helpers, path) ? BY_A_HELPER : NOT;
  }

  private static boolean names(String text, ValuePath path) {
    return references(text).contains(path.toString());
  }

  /** Maps of whole subtrees are handed on; the top of all values says nothing. */
  private static boolean namesMapOf(String text, ValuePath path) {
    Set<String> references = references(text);
    for (int length = path.keys().size() - 1; length > 0; length--) {
      boolean onlyGlobal = length == 1 && path.isGlobal();
      if (!onlyGlobal && references.contains(String.join(".", path.keys().subList(0, length)))) {
        return true;
      }
    }
    return false;
  }

  /** The values that the template or its helpers name. */
  Set<ValuePath> named() {
    Set<ValuePath> paths = new LinkedHashSet<>();
    references(own + "\n" + helpers)
        .forEach(reference -> paths.add(new ValuePath(List.of(reference.split("\\.")))));
    return paths;
  }

  private static Set<String> references(String text) {
    Set<String> all = new LinkedHashSet<>();
    Matcher matcher = REFERENCE.matcher(text);
    while (matcher.find()) {
      String found = matcher.group(1);
      all.add(found.endsWith(".") ? found.substring(0, found.length() - 1) : found);
    }
    return all;
  }

  /** How the items of a list of pull secrets are written; empty where that cannot be told. */
  Optional<Shape> shape(ValuePath list) {
    return near(own, list).or(() -> near(helpers, list)).flatMap(TemplateText::shape);
  }

  /** How charts write the items of their lists of pull secrets. */
  enum Shape {
    /** {@code - regcred}. */
    STRINGS,
    /** {@code - name: regcred}. */
    NAMES
  }

  private static Optional<String> near(String text, ValuePath list) {
    int at = text.indexOf(".Values." + list);
    return at < 0
        ? Optional.empty()
        : Optional.of(text.substring(Math.max(0, at - 40), Math.min(text.length(), at + NEAR)));
  }

  /** {@code range} over strings gives each a name; {@code toYaml} copies what is there. */
  private static Optional<Shape> shape(String near) {
    int strings = first(near, "name:\\s*[\"']?\\{\\{-?\\s*(\\.|\\$\\w+)[\\s|}]");
    int names = first(near, "toYaml|name:\\s*[\"']?\\{\\{-?\\s*(\\.|\\$\\w+\\.)name");
    if (strings == names) {
      return Optional.empty();
    }
    return Optional.of(strings < names ? Shape.STRINGS : Shape.NAMES);
  }

  private static int first(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
  }
}
