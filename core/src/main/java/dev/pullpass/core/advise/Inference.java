package dev.pullpass.core.advise;

import dev.pullpass.core.cluster.Node;
import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.core.usage.ImageUse;
import dev.pullpass.core.usage.Words;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a cluster seems to be for, where nobody says it. High security is never guessed.
 *
 * @param reason the fact that it is taken from
 */
record Inference(Purpose purpose, Reason reason) {
  private static final int NAMED = 3;

  static Inference of(List<Node> nodes, List<ImageUse> uses) {
    return development(nodes)
        .or(() -> publicCloud(nodes, uses))
        .orElseGet(() -> byNamespaces(uses));
  }

  private static Inference taken(Purpose purpose, String fact) {
    String therefore = "taken for " + purpose.word() + "; --for says it otherwise";
    return new Inference(purpose, Reason.observed(fact, therefore));
  }

  private static Optional<Inference> development(List<Node> nodes) {
    return nodes.stream()
        .filter(node -> NodePlatform.of(node).isForDevelopment())
        .findFirst()
        .map(
            node ->
                taken(
                    Purpose.DEVELOPMENT,
                    "Node " + node.name() + " is of " + NodePlatform.of(node).label()));
  }

  private static Optional<Inference> publicCloud(List<Node> nodes, List<ImageUse> uses) {
    NavigableSet<String> registries = new TreeSet<>();
    uses.forEach(use -> registries.add(use.registry()));
    for (Node node : nodes) {
      NodePlatform platform = NodePlatform.of(node);
      for (String registry : registries) {
        if (platform.serves(RegistryProvider.of(registry))) {
          return Optional.of(
              taken(
                  Purpose.PUBLIC_CLOUD,
                  "Node "
                      + node.name()
                      + " is "
                      + platform.label()
                      + ", and images come from "
                      + registry));
        }
      }
    }
    return Optional.empty();
  }

  private static Inference byNamespaces(List<ImageUse> uses) {
    NavigableSet<String> namespaces = new TreeSet<>();
    uses.stream().map(ImageUse::namespace).filter(n -> !isSystem(n)).forEach(namespaces::add);
    if (namespaces.size() < 2) {
      return taken(
          Purpose.DEVELOPMENT,
          namespaces.isEmpty()
              ? "No namespace but the system's pulls images"
              : "Only namespace " + namespaces.first() + " pulls images");
    }
    return taken(
        Purpose.MULTI_TENANT,
        namespaces.size() + " namespaces pull images (" + Words.list(namespaces, NAMED) + ")");
  }

  private static boolean isSystem(String namespace) {
    return namespace.startsWith("kube-");
  }
}
