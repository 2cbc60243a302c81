package dev.pullpass.registry;

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
 * What was learnt of hosts: how they challenge (so that a second image skips the first 401),
 * whether they count pulls, which scheme a declared-insecure one speaks, and for half a minute that
 * one cannot be reached.
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
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final Map<Origin, String> schemes = new ConcurrentHashMap<>();
  private final Map<Origin, Trouble> troubles = new ConcurrentHashMap<>();

  HostMemory(Clock clock) {
    this.clock = clock;
  }

  private record Trouble(NetworkFault fault, Instant until) {}

  /** How a host answered a bare request for a repository: with a challenge, or without one. */
  private record Learnt(String repository, Optional<Challenge> challenge) {

    /**
     * The challenge as the host would put it for another repository; empty where its scope is of a
     * form that cannot be carried over (Artifactory shortens the path).
     */
    Optional<Challenge> forRepository(String other) {
      String own = scope(repository);
      return challenge
          .filter(it -> !it.scope().startsWith("repository:") || it.scope().equals(own))
          .map(it -> it.scope().equals(own) ? scoped(it, scope(other)) : it);
    }

    private static String scope(String name) {
      return "repository:" + name + ":pull";
    }

    private static Challenge scoped(Challenge it, String scope) {
      return new Challenge(it.scheme(), it.realm(), it.service(), scope, "");
    }
  }

  private static final class Host {
    private final Map<String, Learnt> repositories = new ConcurrentHashMap<>();
    private volatile Optional<Learnt> latest = Optional.empty();
    private volatile boolean counts;
  }

  /** True if the host has answered a bare request. */
  boolean knows(String apiHost) {
    return hosts.containsKey(apiHost);
  }

  /** True if it is known how the host answers a bare request for this very repository. */
  boolean knows(String apiHost, String repository) {
    Host host = hosts.get(apiHost);
    return host != null && host.repositories.containsKey(repository);
  }

  /**
   * The challenge that a bare request for the repository meets: the one that was met, else the one
   * that the latest other repository leads to expect.
   */
  Optional<Challenge> challenge(String apiHost, String repository) {
    Host host = hosts.get(apiHost);
    if (host == null) {
      return Optional.empty();
    }
    Learnt own = host.repositories.get(repository);
    return own != null
        ? own.challenge()
        : host.latest.flatMap(learnt -> learnt.forRepository(repository));
  }

  void learn(String apiHost, String repository, Optional<Challenge> challenge) {
    Host host = hosts.computeIfAbsent(apiHost, any -> new Host());
    Learnt learnt = new Learnt(repository, challenge);
    host.repositories.put(repository, learnt);
    host.latest = Optional.of(learnt);
  }

  /** True if the host was seen to count pulls. */
  boolean countsPulls(String apiHost) {
    Host host = hosts.get(apiHost);
    return host != null && host.counts;
  }

  void learnThatItCountsPulls(String apiHost) {
    hosts.computeIfAbsent(apiHost, any -> new Host()).counts = true;
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
