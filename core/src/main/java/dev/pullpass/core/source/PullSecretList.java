package dev.pullpass.core.source;

import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlPath;
import java.util.List;

/**
 * The pull secrets that a pod, a service account or a chart's values name.
 *
 * @param path of the list
 * @param node the list as written, or whatever stands in its place
 */
public record PullSecretList(YamlPath path, YamlNode node, List<Item> items) {

  /** How an item is written. */
  public enum Form {
    /** {@code - name: regcred}, as Kubernetes wants it. */
    NAMED,
    /** {@code - regcred}, as some charts want it. */
    TEXT,
    /** Anything else. */
    OTHER
  }

  /**
   * One of them.
   *
   * @param name the secret's name; with an empty value where it cannot be told
   */
  public record Item(Piece name, Form form) {}

  public PullSecretList {
    items = List.copyOf(items);
  }
}
