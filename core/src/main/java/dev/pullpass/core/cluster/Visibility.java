package dev.pullpass.core.cluster;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What could be looked for, and where: decides what may be said of something that was not found.
 * Absence is said only of what was looked for with sufficient rights.
 */
final class Visibility {
  private static final String EVERYWHERE = "";

  private final Map<Subject, Set<String>> looked = new EnumMap<>(Subject.class);
  private final Map<Subject, Map<String, String>> forbidden = new EnumMap<>(Subject.class);
  private final Map<Subject, Map<ObjectName, Optional<String>>> named =
      new EnumMap<>(Subject.class);

  Visibility() {}

  /** A copy that later additions to this one do not change. */
  Visibility copy() {
    Visibility copy = new Visibility();
    looked.forEach((subject, places) -> copy.looked.put(subject, new TreeSet<>(places)));
    forbidden.forEach((subject, rights) -> copy.forbidden.put(subject, new TreeMap<>(rights)));
    named.forEach((subject, names) -> copy.named.put(subject, new TreeMap<>(names)));
    return copy;
  }

  /** Everything of the kind was looked for, in all namespaces. */
  Visibility everywhere(Subject subject) {
    return in(subject, EVERYWHERE);
  }

  /** Everything of the kind was looked for in the namespace. */
  Visibility in(Subject subject, String namespace) {
    looked.computeIfAbsent(subject, any -> new TreeSet<>()).add(namespace);
    return this;
  }

  /** One object of the kind was looked for by name and is not there. */
  void absent(Subject subject, ObjectName name) {
    named.computeIfAbsent(subject, any -> new TreeMap<>()).put(name, Optional.empty());
  }

  /** Looking for one object was refused; the text names the missing right. */
  void forbidden(Subject subject, ObjectName name, String right) {
    named.computeIfAbsent(subject, any -> new TreeMap<>()).put(name, Optional.of(right));
  }

  /** Listing was refused in a namespace, or everywhere if that is empty. */
  void forbidden(Subject subject, String namespace, String right) {
    forbidden.computeIfAbsent(subject, any -> new TreeMap<>()).put(namespace, right);
  }

  /**
   * The rights that were missing, each once. A list that was refused for all namespaces is none
   * where it was then made namespace by namespace; only a secret of elsewhere is still unseen.
   */
  List<MissingRight> missingRights() {
    Set<MissingRight> missing = new LinkedHashSet<>();
    for (Subject subject : Subject.values()) {
      refusedLists(subject).forEach(right -> missing.add(new MissingRight(subject, right)));
      named.getOrDefault(subject, Map.of()).values().stream()
          .flatMap(Optional::stream)
          .forEach(right -> missing.add(new MissingRight(subject, right)));
    }
    return List.copyOf(missing);
  }

  private List<String> refusedLists(Subject subject) {
    boolean replaced = subject != Subject.REGISTRY_SECRETS && wasNarrowed(subject);
    return forbidden.getOrDefault(subject, Map.of()).entrySet().stream()
        .filter(refused -> !(replaced && refused.getKey().equals(EVERYWHERE)))
        .map(Map.Entry::getValue)
        .toList();
  }

  private boolean wasNarrowed(Subject subject) {
    return Stream.concat(
            looked.getOrDefault(subject, Set.of()).stream(),
            forbidden.getOrDefault(subject, Map.of()).keySet().stream())
        .anyMatch(place -> !place.equals(EVERYWHERE));
  }

  /** What is known of an object of that name, given that it was not found. */
  <T> Lookup<T> missing(Subject subject, ObjectName name) {
    Map<ObjectName, Optional<String>> asked = named.getOrDefault(subject, Map.of());
    if (asked.containsKey(name)) {
      Optional<String> right = asked.get(name);
      return right.isPresent() ? new Lookup.Forbidden<>(right.get()) : new Lookup.Absent<>();
    }
    return missing(subject, name.namespace());
  }

  /** What is known of the kind in a namespace (everywhere if empty), given that none was found. */
  <T> Lookup<T> missing(Subject subject, String namespace) {
    Set<String> places = looked.getOrDefault(subject, Set.of());
    if (places.contains(namespace) || places.contains(EVERYWHERE)) {
      return new Lookup.Absent<>();
    }
    Map<String, String> refusals = forbidden.getOrDefault(subject, Map.of());
    String right = refusals.getOrDefault(namespace, refusals.getOrDefault(EVERYWHERE, ""));
    return right.isEmpty() ? new Lookup.NotAsked<>() : new Lookup.Forbidden<>(right);
  }
}
