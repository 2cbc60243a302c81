package dev.pullpass.core.source;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import java.util.Optional;

/**
 * An image that a file names.
 *
 * @param object the object that it belongs to, {@code Deployment/web}; empty where there is none
 * @param path where in the file, as people read it: {@code spec.containers[0].image}
 * @param reference what {@link ImageText#written} is by the grammar of references
 */
public record ImageUse(
    SourceFile file, Role role, String object, String path, ImageText text, Reference reference) {

  /** What the image is for. */
  public enum Role {
    CONTAINER,
    INIT_CONTAINER,
    EPHEMERAL_CONTAINER,
    /** A volume that is an image. */
    VOLUME,
    /** A field of a custom resource. */
    CUSTOM_RESOURCE,
    /** A chart's value. */
    VALUE,
    /** A literal in a chart's template. */
    TEMPLATE,
    /** An entry of a Kustomization's {@code images}. */
    KUSTOMIZE,
    /** What a CI job runs in, or beside itself. */
    CI_JOB,
    /** What a CI job pushes. */
    PUSHED,
    /** What a CI job builds, pushed or not; only in {@link Reading#made}. */
    BUILT,
    /** What a Dockerfile builds on. */
    BASE,
    /** A service of a compose file. */
    SERVICE
  }

  /** An image, its reference read. */
  public static ImageUse of(
      SourceFile file, Role role, String object, String path, ImageText text) {
    return new ImageUse(file, role, object, path, text, Reference.parse(text.written()));
  }

  /** The reference, where it is one. */
  public Optional<ImageReference> image() {
    return reference instanceof ImageReference image ? Optional.of(image) : Optional.empty();
  }

  /** True if a variable is left in it that its file does not set, so that nobody can tell. */
  public boolean isOpen() {
    return image().isEmpty() && Substitutions.areIn(text.written());
  }

  /** True for those that a pod of a cluster pulls. */
  public boolean isPulledByPods() {
    return switch (role) {
      case CI_JOB, PUSHED, BUILT, BASE, SERVICE -> false;
      default -> true;
    };
  }
}
