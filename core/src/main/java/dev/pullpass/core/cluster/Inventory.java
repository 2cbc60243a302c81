package dev.pullpass.core.cluster;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The objects at hand, indexed.
 *
 * @param pods by {@link Cluster#key}
 * @param events by {@link Cluster#key} of their pods, oldest first, each once; those of the kept
 *     pods only
 */
record Inventory(
    Map<String, Pod> pods,
    Map<String, List<PullEvent>> events,
    Map<ObjectName, Secret> secrets,
    Map<ObjectName, ServiceAccount> accounts,
    Map<String, Node> nodes,
    Map<String, Namespace> namespaces) {

  Inventory {
    pods = Collections.unmodifiableMap(new LinkedHashMap<>(pods));
    events = sorted(pods, events);
    secrets = Collections.unmodifiableMap(new TreeMap<>(secrets));
    accounts = Collections.unmodifiableMap(new TreeMap<>(accounts));
    nodes = Collections.unmodifiableMap(new TreeMap<>(nodes));
    namespaces = Collections.unmodifiableMap(new TreeMap<>(namespaces));
  }

  private static Map<String, List<PullEvent>> sorted(
      Map<String, Pod> pods, Map<String, List<PullEvent>> events) {
    Comparator<PullEvent> byTime = Comparator.comparing(event -> event.last().orElse(Instant.MIN));
    Map<String, List<PullEvent>> kept = new HashMap<>();
    pods.forEach(
        (key, pod) -> {
          // Events of hand-written dumps may name the pod without its UID.
          String byName = Cluster.key("", pod.name());
          List<PullEvent> own = events.getOrDefault(key, events.getOrDefault(byName, List.of()));
          kept.put(key, own.stream().distinct().sorted(byTime).toList());
        });
    return Collections.unmodifiableMap(kept);
  }
}
