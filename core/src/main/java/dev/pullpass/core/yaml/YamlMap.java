package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A mapping. Keys may be there twice: the last wins, as for Helm and Kubernetes.
 *
 * @param flow true for <code>{a: b}</code>
 */
public record YamlMap(Span span, NodeProperties properties, List<YamlEntry> entries, boolean flow)
    implements YamlNode {
  private static final String MERGE = "<<";

  public YamlMap {
    entries = List.copyOf(entries);
  }

  /** The entry that counts, written in this map itself. */
  public Optional<YamlEntry> entry(String name) {
    int index = indexOf(name);
    return index < 0 ? Optional.empty() : Optional.of(entries.get(index));
  }

  /** Which entry counts; less than zero if there is none. */
  int indexOf(String name) {
    int index = entries.size() - 1;
    while (index >= 0 && !entries.get(index).name().equals(name)) {
      index--;
    }
    return index;
  }

  /** The value under a key, aliases followed; looked for in merged maps too. */
  public Optional<YamlNode> get(String name) {
    return get(name, new HashSet<>());
  }

  private Optional<YamlNode> get(String name, Set<Span> seen) {
    Optional<YamlNode> own = entry(name).flatMap(entry -> entry.value().resolved());
    return own.isPresent() || !seen.add(span) ? own : merged(name, seen);
  }

  private Optional<YamlNode> merged(String name, Set<Span> seen) {
    return entry(MERGE).flatMap(entry -> entry.value().resolved()).stream()
        .flatMap(node -> node instanceof YamlList all ? all.items().stream() : Stream.of(node))
        .flatMap(node -> node.resolved().stream())
        .filter(YamlMap.class::isInstance)
        .flatMap(node -> ((YamlMap) node).get(name, seen).stream())
        .findFirst();
  }

  /** The map under a key. */
  public Optional<YamlMap> map(String name) {
    return get(name).filter(YamlMap.class::isInstance).map(YamlMap.class::cast);
  }

  /** The list under a key. */
  public Optional<YamlList> list(String name) {
    return get(name).filter(YamlList.class::isInstance).map(YamlList.class::cast);
  }

  /** The scalar under a key, null too. */
  public Optional<YamlScalar> scalar(String name) {
    return get(name).filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast);
  }

  /** The text under a key as written, {@code 1.10} too; empty where there is none, or null. */
  public String text(String name) {
    return scalar(name).filter(scalar -> !scalar.isNull()).map(YamlScalar::value).orElse("");
  }
}
