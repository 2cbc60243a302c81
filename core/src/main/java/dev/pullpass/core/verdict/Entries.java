package dev.pullpass.core.verdict;

import dev.pullpass.core.credential.ConfigEntry;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.PullSecret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The entries of the pod's readable secrets, and how nearly they miss the image. */
record Entries(Facts facts, List<PullSecret> secrets) {

  static Entries of(Facts facts) {
    return new Entries(
        facts, facts.plan().found().stream().filter(s -> s.config().isPresent()).toList());
  }

  /** {@code Secret shop/regcred (entries for ghcr.io and quay.io) has}. */
  String describe() {
    List<String> keys = keys().map(Say::key).distinct().toList();
    return Say.secrets(facts, secrets.stream().map(s -> s.name().name()).toList())
        + " ("
        + (keys.isEmpty() ? "no entries" : "for " + Say.list(keys))
        + (secrets.size() == 1 ? ") has" : ") have");
  }

  private Stream<String> keys() {
    return entries().map(ConfigEntry::written);
  }

  private Stream<ConfigEntry> entries() {
    return secrets.stream().flatMap(s -> s.config().stream()).flatMap(c -> c.entries().stream());
  }

  /** Why the entry that comes nearest does not match, if one comes near. */
  Optional<String> nearMiss() {
    return misses().findFirst();
  }

  /** The remaining near misses. */
  List<String> otherMisses() {
    return misses().skip(1).map(miss -> "Also, " + miss + ".").toList();
  }

  private Stream<String> misses() {
    return facts.image().stream()
        .flatMap(image -> keys().flatMap(key -> NearMiss.explain(key, image).stream()));
  }
}
