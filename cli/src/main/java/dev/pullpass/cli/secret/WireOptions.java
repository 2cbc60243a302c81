package dev.pullpass.cli.secret;

import dev.pullpass.cli.LookProblem;
import dev.pullpass.cli.UsageProblem;
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

  @Option(
      names = "--service-account-selector",
      paramLabel = "LABELS",
      defaultValue = "",
      description = "the service accounts with these labels (app=web)")
  private String labels = "";

  /** True if accounts were named or selected. */
  boolean given() {
    return !names.isEmpty() || !labels.isEmpty();
  }

  private void check() {
    if (!names.isEmpty() && !labels.isEmpty()) {
      throw new UsageProblem(
          "--service-account and --service-account-selector contradict each other; give one of"
              + " them");
    }
  }

  /** The accounts in these namespaces; the cluster is only asked where there are patterns. */
  List<ObjectName> in(List<String> namespaces, ClusterReader reader) {
    check();
    if (!labels.isEmpty()) {
      return listed(namespaces, reader).sorted().toList();
    }
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

  private Stream<ObjectName> matching(
      List<String> patterns, List<String> namespaces, ClusterReader reader) {
    return listed(namespaces, reader)
        .filter(name -> patterns.stream().anyMatch(pattern -> matches(pattern, name.name())));
  }

  private Stream<ObjectName> listed(List<String> namespaces, ClusterReader reader) {
    Set<String> places = Set.copyOf(namespaces);
    String place = namespaces.size() == 1 ? namespaces.get(0) : "";
    Cluster cluster = reader.list(List.of(Resource.SERVICE_ACCOUNTS), place, labels);
    cluster.missingRights().stream()
        .findFirst()
        .ifPresent(
            missing -> {
              throw new LookProblem("which service accounts: no right to " + missing.right());
            });
    return cluster.serviceAccounts().stream()
        .map(ServiceAccount::name)
        .filter(name -> places.contains(name.namespace()));
  }

  private static boolean isPattern(String name) {
    return name.indexOf('*') >= 0;
  }

  private static boolean matches(String pattern, String name) {
    return name.matches(pattern.replace(".", "\\.").replace("*", ".*"));
  }
}
