package dev.pullpass.core.audit.write;

import dev.pullpass.core.audit.HeldEntry;
import dev.pullpass.core.audit.HeldSecret;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.facts.UtcTime;
import dev.pullpass.core.finding.Count;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One line of the inventory: a pull secret, and its copies in other namespaces. */
record SecretRow(List<HeldSecret> copies) {

  private record Same(String name, String type, Object content) {}

  /** The inventory, copies of the same name and content in one row. */
  static List<SecretRow> of(List<HeldSecret> secrets) {
    Map<Same, SecretRow> rows = new LinkedHashMap<>();
    for (HeldSecret held : secrets) {
      Secret secret = held.secret().secret();
      rows.computeIfAbsent(
              new Same(secret.name().name(), secret.type(), secret.data()),
              same -> new SecretRow(new ArrayList<>()))
          .copies()
          .add(held);
    }
    return List.copyOf(rows.values());
  }

  String name() {
    HeldSecret first = copies.get(0);
    return copies.size() == 1
        ? first.name().toString()
        : first.name().name() + " (" + copies.size() + " namespaces)";
  }

  String hosts() {
    Set<String> hosts = new LinkedHashSet<>();
    copies.get(0).entries().forEach(entry -> hosts.add(entry.host()));
    return hosts.isEmpty() ? "no entry" : some(hosts);
  }

  String kinds() {
    Set<String> kinds = new LinkedHashSet<>();
    for (HeldEntry entry : copies.get(0).entries()) {
      String end = entry.known().expires().map(at -> " until " + UtcTime.write(at)).orElse("");
      kinds.add(entry.known().kind().displayName() + end);
    }
    return some(kinds);
  }

  String users() {
    int accounts = copies.stream().mapToInt(copy -> copy.accounts().size()).sum();
    Set<Object> workloads = new LinkedHashSet<>();
    copies.forEach(copy -> copy.sources().forEach(source -> workloads.add(source.place())));
    return accounts == 0 && workloads.isEmpty()
        ? "nobody"
        : Count.of(accounts, "account") + ", " + Count.of(workloads.size(), "workload");
  }

  private static String some(Set<String> words) {
    List<String> first = words.stream().limit(3).toList();
    int more = words.size() - first.size();
    return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
  }
}
