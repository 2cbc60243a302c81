package dev.pullpass.registry;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which API may be asked about tokens of which registry. A token never goes to another: for
 * GitHub's and GitLab's own registries it is their own API, for every other registry only what was
 * declared.
 *
 * @param declared the API's base by registry host, e.g. {@code registry.acme.test} to {@code
 *     https://gitlab.acme.test/api/v4}
 */
public record ForgeHosts(Map<String, URI> declared) {
  private static final Map<String, URI> OWN =
      Map.of(
          "ghcr.io", URI.create("https://api.github.com"),
          "docker.pkg.github.com", URI.create("https://api.github.com"),
          "registry.gitlab.com", URI.create("https://gitlab.com/api/v4"));

  public ForgeHosts {
    declared = Map.copyOf(new LinkedHashMap<>(declared));
  }

  /** Only the public forges. */
  public static ForgeHosts publicOnes() {
    return new ForgeHosts(Map.of());
  }

  /** The base of the API that may see tokens for this registry. */
  Optional<URI> api(String registry) {
    return Optional.ofNullable(declared.getOrDefault(registry, OWN.get(registry)));
  }
}
