package dev.pullpass.core.audit;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Everything that findings are made from.
 *
 * @param pulls the distinct pulls, decided
 * @param secrets the pull secrets, sorted by namespace and name
 * @param tokens what forges said of tokens; empty offline
 */
public record Scene(
    Cluster cluster,
    List<Pull> pulls,
    List<HeldSecret> secrets,
    Map<TokenQuestion, TokenAnswer> tokens,
    Terms terms) {

  /** What names pull secrets, besides pods, without which there is no audit. */
  private static final Set<Subject> NAMING =
      EnumSet.of(Subject.SERVICE_ACCOUNTS, Subject.WORKLOADS);

  /**
   * What the audit was asked for.
   *
   * @param now by which expiry is judged
   * @param soon how long before its end a credential is worth mentioning
   * @param namespace the one to look at; all if empty
   */
  public record Terms(Instant now, Duration soon, Optional<String> namespace) {

    /** True if the namespace is to be looked at. */
    Predicate<String> selected() {
      return name -> namespace.isEmpty() || namespace.get().equals(name);
    }

    boolean isOver(Instant end) {
      return now.isAfter(end);
    }

    boolean isNear(Instant end) {
      return !isOver(end) && now.plus(soon).isAfter(end);
    }
  }

  public Scene {
    pulls = List.copyOf(pulls);
    secrets = List.copyOf(secrets);
    tokens = Map.copyOf(tokens);
  }

  /**
   * True if all that names pull secrets in the namespace was seen, so that "nobody" may be said.
   */
  boolean seesAllUsers(String namespace) {
    return NAMING.stream().allMatch(subject -> cluster.saw(subject, namespace))
        && cluster.missingRights().stream().noneMatch(right -> NAMING.contains(right.subject()));
  }
}
