package dev.pullpass.cli.pin;

import dev.pullpass.core.source.ImageUse;
import java.util.Locale;
import java.util.Set;

/** Images that no pod pulls, and that are pinned only where that is asked for. */
enum Include {
  /** What CI jobs run in, and beside themselves. */
  CI(ImageUse.Role.CI_JOB),
  /** What Dockerfiles build on. */
  DOCKERFILE(ImageUse.Role.BASE),
  /** The services of compose files. */
  COMPOSE(ImageUse.Role.SERVICE);

  private final ImageUse.Role role;

  Include(ImageUse.Role role) {
    this.role = role;
  }

  /** True for images of pods, and for those of a kind that is included. */
  static boolean wants(Set<Include> included, ImageUse use) {
    return use.isPulledByPods() || included.stream().anyMatch(one -> one.role == use.role());
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
