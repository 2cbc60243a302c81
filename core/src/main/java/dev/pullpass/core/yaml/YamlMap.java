package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A mapping. Keys may be there twice: the last wins, as for Helm and Kubernetes.
 *
 * @param flow true for <code>{a: b}</code>
 */
public record YamlMap(Span span, NodeProperties properties, List<YamlEntry> entries, boolean flow)
    implements YamlNode {
  private static final String MERGE = "<<";
  private static final int DEEPEST_MERGE = 16;

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
    return get(name, 0);
  }

  private Optional<YamlNode> get(String name, int depth) {
    Optional<YamlNode> own = entry(name).flatMap(entry -> entry.value().resolved());
    return own.isPresent() || depth == DEEPEST_MERGE ? own : merged(name, depth);
  }

  private Optional<YamlNode> merged(String name, int depth) {
    return entry(MERGE).flatMap(entry -> entry.value().resolved()).stream()
        .flatMap(
            node ->
                node instanceof YamlList list
                    ? list.items().stream()
                    : java.util.stream.Stream.of(node))
        .flatMap(node -> node.resolved().stream())
        .filter(YamlMap.class::isInstance)
        .flatMap(node -> ((YamlMap) node).get(name, depth + 1).stream())
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
