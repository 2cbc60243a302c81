package dev.pullpass.core.verdict;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.ConfigEntry;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.core.verdict.NearMiss.Miss;
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
    return secrets.stream().flatMap(Entries::written);
  }

  /** The entry that comes nearest, if one comes near, and the secret that holds it. */
  Optional<NearEntry> nearMiss() {
    return misses().findFirst();
  }

  /** The remaining near misses. */
  List<String> otherMisses() {
    return misses().skip(1).map(near -> "Also, " + near.miss().why() + ".").toList();
  }

  /** An entry that nearly matches, and where it is. */
  record NearEntry(ObjectName secret, Miss miss) {}

  private Stream<NearEntry> misses() {
    return facts.image().stream()
        .flatMap(
            image ->
                secrets.stream()
                    .flatMap(
                        secret ->
                            written(secret)
                                .flatMap(key -> NearMiss.explain(key, image).stream())
                                .map(miss -> new NearEntry(secret.name(), miss))));
  }

  private static Stream<String> written(PullSecret secret) {
    return secret.config().stream()
        .flatMap(config -> config.entries().stream())
        .map(ConfigEntry::written);
  }
}
