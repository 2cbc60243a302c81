package dev.pullpass.core.usage;

import java.util.Set;

/**
 * What is public by its name alone: Docker's official images, and registries that hold nothing
 * else. There a credential can only do harm: an expired one is refused even for a public image.
 */
public final class PublicImages {
  private static final String OFFICIAL = "docker.io/library/";
  private static final Set<String> HOSTS =
      Set.of("registry.k8s.io", "k8s.gcr.io", "mcr.microsoft.com", "public.ecr.aws");

  private PublicImages() {}

  /** True if everything that the registry serves is public. */
  public static boolean only(String registry) {
    return HOSTS.contains(registry);
  }

  /** True for a repository that is certainly public; false says nothing. */
  public static boolean includes(String repository) {
    int slash = repository.indexOf('/');
    return repository.startsWith(OFFICIAL) || only(repository.substring(0, Math.max(0, slash)));
  }
}
