package dev.pullpass.core.yaml;

import java.util.List;
import java.util.Optional;

/**
 * A YAML stream as a tree.
 *
 * @param text what was read, to which all spans belong
 * @param documents the roots; an empty document is a null scalar
 */
public record YamlText(String text, List<YamlNode> documents) {

  public YamlText {
    documents = List.copyOf(documents);
  }

  /**
   * Reads all documents; JSON is read too, tabs and all.
   *
   * @throws MalformedYaml where the text is neither
   */
  public static YamlText parse(String text) {
    List<YamlNode> documents =
        QuickReader.documents(text).orElseGet(() -> new YamlReader(text).documents());
    return new YamlText(text, documents);
  }

  /** The node at a path; aliases are not followed, and maps not merged. */
  public Optional<YamlNode> node(YamlPath path) {
    return Trail.follow(this, path) instanceof Trail trail
        ? Optional.of(trail.node())
        : Optional.empty();
  }

  /**
   * Where else an edit at a path would be read: the aliases of the node, and of all that it lies
   * in. None where the path leads nowhere, since nothing can be edited there.
   */
  public List<YamlAlias> sharing(YamlPath path) {
    return Trail.follow(this, path) instanceof Trail trail ? Sharing.of(trail) : List.of();
  }
}
