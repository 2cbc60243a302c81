package dev.pullpass.cli.secret;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.ServiceAccount;
import dev.pullpass.kubernetes.ClusterReader;
import dev.pullpass.kubernetes.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which service accounts a secret is wired to. */
final class WireOptions {
  private static final List<String> DEFAULT = List.of("default");

  @Option(
      names = "--service-account",
      paramLabel = "NAME",
      split = ",",
      description =
          "these service accounts; * stands for any letters, so '*' for all (default: default)")
  private List<String> names = new ArrayList<>();

  /** True if accounts were named. */
  boolean given() {
    return !names.isEmpty();
  }

  /** The accounts in these namespaces; the cluster is only asked where there are patterns. */
  List<ObjectName> in(List<String> namespaces, ClusterReader reader) {
    List<String> wanted = names.isEmpty() ? DEFAULT : names;
    Stream<ObjectName> exact =
        namespaces.stream()
            .flatMap(
                namespace ->
                    wanted.stream()
                        .filter(name -> !isPattern(name))
                        .map(name -> new ObjectName(namespace, name)));
    List<String> patterns = wanted.stream().filter(WireOptions::isPattern).toList();
    Stream<ObjectName> matching =
        patterns.isEmpty() ? Stream.of() : matching(patterns, namespaces, reader);
    return Stream.concat(exact, matching).distinct().sorted().toList();
  }

  private static Stream<ObjectName> matching(
      List<String> patterns, List<String> namespaces, ClusterReader reader) {
    Set<String> places = Set.copyOf(namespaces);
    String place = namespaces.size() == 1 ? namespaces.get(0) : "";
    Cluster cluster = reader.list(List.of(Resource.SERVICE_ACCOUNTS), place);
    return cluster.serviceAccounts().stream()
        .map(ServiceAccount::name)
        .filter(name -> places.contains(name.namespace()))
        .filter(name -> patterns.stream().anyMatch(pattern -> matches(pattern, name.name())));
  }

  private static boolean isPattern(String name) {
    return name.indexOf('*') >= 0;
  }

  private static boolean matches(String pattern, String name) {
    return name.matches(pattern.replace(".", "\\.").replace("*", ".*"));
  }
}
