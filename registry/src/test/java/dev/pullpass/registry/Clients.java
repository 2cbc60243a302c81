package dev.pullpass.registry;

import dev.pullpass.core.credential.Credential;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Clients and credentials as the tests need them. */
final class Clients {
  static final String CANARY = "canary-Pa55w0rd-alice";
  static final Optional<Credential> ALICE = Optional.of(Credential.of("alice", CANARY));
  static final Optional<Credential> WRONG = Optional.of(Credential.of("alice", "canary-wrong"));
  static final Optional<Credential> NOBODY = Optional.empty();

  private Clients() {}

  static RegistrySettings settings(String... insecureHosts) {
    return RegistrySettings.of("test", Map.of(), Clock.systemUTC())
        .withInsecureHosts(Arrays.stream(insecureHosts).collect(Collectors.toSet()))
        .withLimits(limits());
  }

  static RegistrySettings.Limits limits() {
    return new RegistrySettings.Limits(
        Duration.ofSeconds(2),
        Duration.ofMillis(1500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(2),
        8,
        4);
  }

  static RegistryClient insecure(String... hosts) {
    return new RegistryClient(settings(hosts));
  }
}
