package dev.pullpass.core.source;

import dev.pullpass.core.text.Split;
import dev.pullpass.core.yaml.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that {@code docker/metadata-action} makes of its inputs {@code images}, {@code tags}
 * and {@code flavor}, by its documentation (github.com/docker/metadata-action). What only a run can
 * tell stays in the action's own words: {@code {{sha}}}, {@code {{branch}}}, {@code {{tag}}}. It
 * puts the owner and the name of a repository in lower case.
 */
final class MetadataTags {
  private static final List<String> DEFAULT_RULES =
      List.of("type=ref,event=branch", "type=ref,event=tag", "type=ref,event=pr", "type=schedule");

  private MetadataTags() {}

  static List<String> of(YamlMap with, Variables variables) {
    List<String> rules = lines(with.text("tags"));
    List<String> tags = new ArrayList<>();
    for (String rule : rules.isEmpty() ? DEFAULT_RULES : rules) {
      Map<String, String> attributes = attributes(rule);
      if (!attributes.getOrDefault("enable", "true").equals("false")) {
        tags.add(tag(attributes));
      }
    }
    if (lines(with.text("flavor")).contains("latest=true")) {
      tags.add("latest");
    }
    List<String> names = new ArrayList<>();
    for (String line : lines(with.text("images"))) {
      variables
          .expand(image(line))
          .forEach(image -> tags.forEach(tag -> names.add(name(image, tag))));
    }
    return names;
  }

  private static String name(String image, String tag) {
    return lowered(image) + ":" + tag;
  }

  private static String lowered(String image) {
    return image
        .replace("${{ github.repository_owner }}", "${GITHUB_REPOSITORY_OWNER,,}")
        .replace("${{ github.repository }}", "${GITHUB_REPOSITORY,,}")
        .replace("${{github.repository_owner}}", "${GITHUB_REPOSITORY_OWNER,,}")
        .replace("${{github.repository}}", "${GITHUB_REPOSITORY,,}");
  }

  /** {@code ghcr.io/acme/app}, or {@code name=ghcr.io/acme/app,enable=true}. */
  private static String image(String line) {
    return line.startsWith("name=") ? attributes(line).getOrDefault("name", line) : line;
  }

  private static String tag(Map<String, String> rule) {
    String value = rule.getOrDefault("value", "");
    return switch (rule.getOrDefault("type", "raw")) {
      case "sha" -> "sha-{{sha}}";
      case "semver", "pep440", "match" -> value.isEmpty() ? "{{tag}}" : value;
      case "ref" -> ref(rule.getOrDefault("event", ""));
      case "schedule" -> "nightly";
      case "edge" -> "edge";
      default -> value.isEmpty() ? rule.getOrDefault("", "") : value;
    };
  }

  private static String ref(String event) {
    return switch (event) {
      case "tag" -> "{{tag}}";
      case "pr" -> "pr-{{number}}";
      default -> "{{branch}}";
    };
  }

  /** By their names; what has none is under the empty name. */
  private static Map<String, String> attributes(String rule) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String part : Split.at(',', rule)) {
      int equals = part.indexOf('=');
      boolean named = equals > 0 && !part.startsWith("$");
      attributes.put(
          named ? part.substring(0, equals).strip() : "",
          (named ? part.substring(equals + 1) : part).strip());
    }
    return attributes;
  }

  private static List<String> lines(String text) {
    return Split.at('\n', text).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
