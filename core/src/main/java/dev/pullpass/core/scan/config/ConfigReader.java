package dev.pullpass.core.scan.config;

import dev.pullpass.core.scan.NearestName;
import dev.pullpass.core.scan.RuleLevel;
import dev.pullpass.core.scan.RuleNames;
import dev.pullpass.core.scan.ScanSettings;
import dev.pullpass.core.text.LineMap;
import dev.pullpass.core.text.MalformedInput;
import dev.pullpass.core.yaml.MalformedYaml;
import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlScalar;
import dev.pullpass.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the configuration, and refuses what it does not know. */
final class ConfigReader {
  private static final List<String> FILE = List.of("scan");
  private static final List<String> SCAN =
      List.of(
          "failOn",
          "allowRegistries",
          "privateRegistries",
          "mutableTags",
          "exclude",
          "rules",
          "baseline",
          "maxFileSize");
  private static final List<String> FAIL_ON = List.of("error", "warning", "note", "never");
  private static final List<String> LEVELS = List.of("error", "warning", "note", "off");

  private final String name;
  private final LineMap lines;
  private final String text;

  ConfigReader(String name, String text) {
    this.name = name;
    this.text = text;
    this.lines = new LineMap(text);
  }

  ScanConfig config() {
    List<YamlNode> documents = documents();
    if (documents.isEmpty() || isNull(documents.get(0))) {
      return ScanConfig.USUAL;
    }
    if (documents.size() > 1) {
      throw problem(documents.get(1), "a second document; there is one");
    }
    YamlMap file = map(documents.get(0), "the file", FILE);
    return file.entry("scan")
        .filter(entry -> !isNull(entry.value()))
        .map(entry -> scan(map(entry.value(), "scan", SCAN)))
        .orElse(ScanConfig.USUAL);
  }

  private List<YamlNode> documents() {
    try {
      return YamlText.parse(text).documents();
    } catch (MalformedYaml malformed) {
      throw new MalformedInput(
          name + ":" + malformed.position() + ": no YAML: " + malformed.problem());
    }
  }

  private ScanConfig scan(YamlMap scan) {
    Set<String> tags = new LinkedHashSet<>();
    texts(scan, "mutableTags").forEach(tag -> tags.add(tag.toLowerCase(Locale.ROOT)));
    ScanSettings settings =
        new ScanSettings(
            texts(scan, "allowRegistries"),
            texts(scan, "privateRegistries"),
            tags,
            Set.of(),
            rules(scan));
    return new ScanConfig(
        settings,
        new ScanConfig.Terms(
            texts(scan, "exclude"),
            value(scan, "failOn").map(node -> oneOf(node, "failOn", FAIL_ON)),
            value(scan, "baseline").map(node -> nonEmpty(node, "baseline")),
            value(scan, "maxFileSize").map(this::size)));
  }

  private Map<String, RuleLevel> rules(YamlMap scan) {
    Map<String, RuleLevel> levels = new TreeMap<>();
    Optional<YamlNode> node = value(scan, "rules");
    if (node.isPresent()) {
      YamlMap rules = map(node.get(), "rules", List.of());
      rules.entries().forEach(entry -> rule(entry, levels));
    }
    return levels;
  }

  private void rule(YamlEntry entry, Map<String, RuleLevel> levels) {
    List<String> ids = RuleNames.ids(entry.name());
    if (ids.isEmpty()) {
      throw problem(entry.key(), RuleNames.unknown(entry.name()));
    }
    String word = oneOf(entry.value(), entry.name(), LEVELS);
    RuleLevel.of(word).ifPresent(level -> ids.forEach(id -> levels.put(id, level)));
  }

  /** A map whose keys are known, each of them once; any keys where none are listed. */
  private YamlMap map(YamlNode node, String what, List<String> known) {
    if (!(node.resolved().orElse(node) instanceof YamlMap map)) {
      throw problem(node, what + " must be a map of keys and values");
    }
    Set<String> seen = new LinkedHashSet<>();
    for (YamlEntry entry : map.entries()) {
      if (!known.isEmpty() && !known.contains(entry.name())) {
        throw problem(entry.key(), unknown(entry.name(), what, known));
      }
      if (!seen.add(entry.name())) {
        throw problem(entry.key(), entry.name() + " is there twice");
      }
    }
    return map;
  }

  private static String unknown(String key, String what, List<String> known) {
    return "there is no key "
        + key
        + " in "
        + what
        + NearestName.of(key, known)
            .map(nearest -> "; did you mean " + nearest + "?")
            .orElse("; there is " + String.join(", ", known));
  }

  private static Optional<YamlNode> value(YamlMap map, String key) {
    return map.entry(key).map(YamlEntry::value).filter(node -> !isNull(node));
  }

  private List<String> texts(YamlMap map, String key) {
    Optional<YamlNode> node = value(map, key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get().resolved().orElse(node.get()) instanceof YamlList list)) {
      throw problem(node.get(), key + " must be a list of texts");
    }
    List<String> texts = new ArrayList<>();
    list.items().forEach(item -> texts.add(nonEmpty(item, "each of " + key)));
    return texts;
  }

  private String nonEmpty(YamlNode node, String what) {
    if (node.resolved().orElse(node) instanceof YamlScalar scalar
        && !scalar.isNull()
        && !scalar.value().isBlank()) {
      return scalar.value();
    }
    throw problem(node, what + " must be a text");
  }

  private String oneOf(YamlNode node, String what, List<String> words) {
    if (node.resolved().orElse(node) instanceof YamlScalar scalar
        && words.contains(scalar.value())) {
      return scalar.value();
    }
    throw problem(node, what + " must be one of " + String.join(", ", words));
  }

  private String size(YamlNode node) {
    if (node.resolved().orElse(node) instanceof YamlScalar scalar && isSize(scalar.value())) {
      return scalar.value();
    }
    throw problem(node, "maxFileSize must be a size: 500Ki, 20Mi or 1Gi");
  }

  private static boolean isSize(String text) {
    boolean unit = text.endsWith("Ki") || text.endsWith("Mi") || text.endsWith("Gi");
    String digits = unit ? text.substring(0, text.length() - 2) : text;
    return !digits.isEmpty()
        && digits.length() <= 12
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isNull(YamlNode node) {
    return node.resolved().orElse(node) instanceof YamlScalar scalar && scalar.isNull();
  }

  private MalformedInput problem(YamlNode node, String what) {
    return new MalformedInput(name + ":" + lines.position(node.span().start()) + ": " + what);
  }
}
