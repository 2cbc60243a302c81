package dev.pullpass.testkit.registry;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The faults in force, per endpoint: those that happen once come before the lasting one. */
final class Faults {
  private final Map<Endpoint, Queue<Fault>> once = new EnumMap<>(Endpoint.class);
  private final Map<Endpoint, Fault> lasting = new EnumMap<>(Endpoint.class);

  synchronized void last(Endpoint endpoint, Fault fault) {
    lasting.put(endpoint, fault);
  }

  synchronized void addOnce(Endpoint endpoint, Fault fault) {
    once.computeIfAbsent(endpoint, key -> new ConcurrentLinkedQueue<>()).add(fault);
  }

  synchronized void clear() {
    once.clear();
    lasting.clear();
  }

  synchronized Optional<Fault> next(Endpoint endpoint) {
    Queue<Fault> queue = once.get(endpoint);
    Fault fault = queue == null ? null : queue.poll();
    return Optional.ofNullable(fault == null ? lasting.get(endpoint) : fault);
  }
}
