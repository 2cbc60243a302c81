package dev.pullpass.cli.secret;

import dev.pullpass.cli.LookProblem;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.LabelSelector;
import dev.pullpass.core.cluster.Namespace;
import dev.pullpass.kubernetes.ClusterReader;
import dev.pullpass.kubernetes.Connection;
import dev.pullpass.kubernetes.Resource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which namespaces are meant. */
final class NamespaceOptions {
  /** A credential does not go where nobody asked for it: these are meant only by name. */
  private static final List<String> OF_THE_SYSTEM =
      List.of("kube-system", "kube-public", "kube-node-lease", "openshift", "openshift-*");

  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NS",
      split = ",",
      description = "the namespaces, separated by commas; default is that of the context")
  private List<String> names = new ArrayList<>();

  @Option(
      names = {"-A", "--all-namespaces"},
      description =
          "all namespaces but kube-system, kube-public, kube-node-lease and openshift-*, which are"
              + " meant by name only")
  private boolean all;

  @Option(
      names = "--namespace-selector",
      paramLabel = "SELECTOR",
      description = "the namespaces with these labels (team=shop,stage)")
  private @Nullable String selector;

  @Option(
      names = "--exclude-namespaces",
      paramLabel = "NS",
      split = ",",
      description = "but not these, separated by commas; * stands for any letters")
  private List<String> excluded = new ArrayList<>();

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  /** Refuses contradictions. */
  void check() {
    if (!names.isEmpty() && isBySelection()) {
      throw new UsageProblem(
          "-n names namespaces, -A and --namespace-selector choose them; give one");
    }
    if (!excluded.isEmpty() && !isBySelection()) {
      throw new UsageProblem("--exclude-namespaces goes with -A or --namespace-selector");
    }
    if (names.stream().anyMatch(name -> !name.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"))) {
      throw new UsageProblem("-n: " + String.join(",", names) + " is no list of namespaces");
    }
    labels();
  }

  /** The namespaces that were named, in that order, each once. */
  List<String> named() {
    return names.stream().distinct().toList();
  }

  /** True if the cluster has to be asked which namespaces there are. */
  boolean isBySelection() {
    return all || selector != null;
  }

  /** How to reach the cluster. */
  Connection connection() {
    return connection.connection();
  }

  /** Those that are meant: named, chosen, or that of the context. */
  List<String> in(ClusterReader reader) {
    if (!isBySelection()) {
      return named().isEmpty() ? List.of(reader.namespace()) : named();
    }
    Cluster cluster = reader.list(List.of(Resource.NAMESPACES), "");
    List<Namespace> existing =
        cluster.namespaces().stream()
            .flatMap(name -> cluster.namespace(name).found().stream())
            .toList();
    List<String> selected = select(existing);
    if (selected.isEmpty()) {
      throw new LookProblem(
          cluster.missingRights().isEmpty()
              ? "no namespace is chosen by that"
              : "no right to list namespaces; name them with -n a,b");
    }
    return selected;
  }

  /** Those that are meant, sorted; those being deleted are not. */
  List<String> select(List<Namespace> existing) {
    LabelSelector labels = labels();
    return existing.stream()
        .filter(namespace -> !namespace.deleting())
        .filter(namespace -> labels.matches(namespace.labels()))
        .map(Namespace::name)
        .filter(name -> !isAmong(OF_THE_SYSTEM, name) && !isAmong(excluded, name))
        .sorted()
        .toList();
  }

  private LabelSelector labels() {
    try {
      return LabelSelector.parse(selector == null ? "" : selector);
    } catch (IllegalArgumentException e) {
      throw new UsageProblem("--namespace-selector: " + e.getMessage());
    }
  }

  private static boolean isAmong(List<String> patterns, String name) {
    return patterns.stream()
        .anyMatch(pattern -> name.matches(pattern.replace(".", "\\.").replace("*", ".*")));
  }
}
