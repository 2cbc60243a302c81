package dev.pullpass.registry;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.RegistryAnswer.Challenge;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was learnt of hosts: how they challenge (so that a second image skips the first 401), which
 * scheme a declared-insecure one speaks, and for half a minute that one cannot be reached.
 */
final class HostMemory {
  private static final Duration UNREACHABLE = Duration.ofSeconds(30);
  private static final Set<NetworkFault.Kind> LASTING =
      Set.of(
          NetworkFault.Kind.HOST_UNKNOWN,
          NetworkFault.Kind.CONNECTION_REFUSED,
          NetworkFault.Kind.CERTIFICATE_EXPIRED,
          NetworkFault.Kind.CERTIFICATE_MISMATCH,
          NetworkFault.Kind.CERTIFICATE_UNTRUSTED,
          NetworkFault.Kind.HTTP_ON_HTTPS,
          NetworkFault.Kind.TIMED_OUT);

  private final Clock clock;
  private final Map<Asked, Learnt> challenges = new ConcurrentHashMap<>();
  private final Map<Origin, String> schemes = new ConcurrentHashMap<>();
  private final Map<Origin, Trouble> troubles = new ConcurrentHashMap<>();

  HostMemory(Clock clock) {
    this.clock = clock;
  }

  private record Asked(String apiHost, Optional<Credential> credential) {}

  private record Trouble(NetworkFault fault, Instant until) {}

  /** A challenge (none for an open registry) and the repository it was given for. */
  record Learnt(Optional<Challenge> challenge, String repository) {

    /**
     * The challenge as the host would put it for another repository; empty where its scope is of a
     * form that cannot be carried over (Artifactory shortens the path).
     */
    Optional<Challenge> forRepository(String other) {
      return challenge.flatMap(it -> carriedOver(it, other));
    }

    private Optional<Challenge> carriedOver(Challenge it, String other) {
      String own = "repository:" + repository + ":pull";
      if (repository.equals(other) || !it.scope().startsWith("repository:")) {
        return Optional.of(it);
      }
      return it.scope().equals(own)
          ? Optional.of(
              new Challenge(
                  it.scheme(), it.realm(), it.service(), "repository:" + other + ":pull", ""))
          : Optional.empty();
    }
  }

  Optional<Learnt> learnt(String apiHost, Optional<Credential> credential) {
    return Optional.ofNullable(challenges.get(new Asked(apiHost, credential)));
  }

  void learn(String apiHost, Optional<Credential> credential, Learnt learnt) {
    challenges.put(new Asked(apiHost, credential), learnt);
  }

  /** {@code http} or {@code https}: what a declared-insecure host was found to speak. */
  Optional<String> scheme(Origin origin) {
    return Optional.ofNullable(schemes.get(origin));
  }

  void speaks(Origin origin, String scheme) {
    schemes.put(origin, scheme);
  }

  /** The fault of the last attempt, while it may be taken to last. */
  Optional<NetworkFault> trouble(Origin origin) {
    return Optional.ofNullable(troubles.get(origin))
        .filter(trouble -> clock.instant().isBefore(trouble.until()))
        .map(Trouble::fault);
  }

  void failed(Origin origin, NetworkFault fault) {
    if (LASTING.contains(fault.kind())) {
      troubles.put(origin, new Trouble(fault, clock.instant().plus(UNREACHABLE)));
    }
  }
}
