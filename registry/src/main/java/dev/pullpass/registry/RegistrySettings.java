package dev.pullpass.registry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How registries are asked.
 *
 * @param userAgent {@code pullpass/VERSION}
 * @param limits time-outs and the number of simultaneous questions
 * @param authorities PEM files whose certificates are trusted besides the system's
 * @param insecureHosts hosts (with port where it is written) that may be asked without verified
 *     TLS, and over plain HTTP where they speak no TLS
 * @param trustedRealms hosts of token endpoints that may get credentials of any registry
 * @param environment where {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} are read
 * @param clock by which tokens expire
 */
public record RegistrySettings(
    String userAgent,
    Limits limits,
    List<Path> authorities,
    Set<String> insecureHosts,
    Set<String> trustedRealms,
    Map<String, String> environment,
    Clock clock) {

  public RegistrySettings {
    authorities = List.copyOf(authorities);
    insecureHosts = lowerCase(insecureHosts);
    trustedRealms = lowerCase(trustedRealms);
    environment = Map.copyOf(environment);
  }

  /**
   * Bounds of one client.
   *
   * @param connect how long a connection may take
   * @param read how long a server may stay silent
   * @param question how long one question may take in all, redirects and tokens included
   * @param patience the longest {@code Retry-After} that is waited for, once; a longer one makes
   *     the 429 or 503 the answer
   * @param concurrency how many questions run at once
   * @param perHost how many of them may be for the same registry
   */
  public record Limits(
      Duration connect,
      Duration read,
      Duration question,
      Duration patience,
      int concurrency,
      int perHost) {

    /** 5 s to connect, 10 s of silence, 30 s in all, waits of 3 s, 8 questions, 4 per host. */
    public static Limits defaults() {
      return new Limits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(3),
          8,
          4);
    }
  }

  /** The usual settings: system trust, verified TLS, proxies from the environment. */
  public static RegistrySettings of(String version, Map<String, String> environment, Clock clock) {
    return new RegistrySettings(
        "pullpass/" + version,
        Limits.defaults(),
        List.of(),
        Set.of(),
        Set.of(),
        environment,
        clock);
  }

  /** The same with other bounds. */
  public RegistrySettings withLimits(Limits other) {
    return new RegistrySettings(
        userAgent, other, authorities, insecureHosts, trustedRealms, environment, clock);
  }

  /** The same, trusting the certificates of these PEM files too. */
  public RegistrySettings withAuthorities(List<Path> files) {
    return new RegistrySettings(
        userAgent, limits, files, insecureHosts, trustedRealms, environment, clock);
  }

  /** The same with these hosts declared insecure. */
  public RegistrySettings withInsecureHosts(Set<String> hosts) {
    return new RegistrySettings(
        userAgent, limits, authorities, hosts, trustedRealms, environment, clock);
  }

  /** The same with these token hosts trusted with credentials. */
  public RegistrySettings withTrustedRealms(Set<String> hosts) {
    return new RegistrySettings(
        userAgent, limits, authorities, insecureHosts, hosts, environment, clock);
  }

  boolean isInsecure(Origin origin) {
    return insecureHosts.contains(origin.authority());
  }

  private static Set<String> lowerCase(Set<String> hosts) {
    return hosts.stream()
        .map(host -> host.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
