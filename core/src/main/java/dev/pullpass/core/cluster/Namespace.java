package dev.pullpass.core.cluster;

import java.util.Map;

/**
 * A namespace.
 *
 * @param deleting true while it is being deleted, when nothing can be created in it any more
 */
public record Namespace(String name, Map<String, String> labels, boolean deleting) {

  public Namespace {
    labels = Map.copyOf(labels);
  }
}
