package dev.pullpass.core.source;

import java.util.List;

/**
 * An image that a pipeline makes.
 *
 * @param image where, and as written; {@link ImageUse.Role#BUILT} or {@link ImageUse.Role#PUSHED}
 * @param names all that it is called or may be called, with what the file says of its variables
 *     filled in. A tag that {@code docker/metadata-action} makes is in that action's own words:
 *     {@code {{sha}}}, {@code {{branch}}}, {@code {{tag}}}
 * @param refs what the pipeline runs for where it makes this image
 */
public record MadeImage(ImageUse image, List<String> names, Refs refs) {

  /** What a pipeline runs for. */
  public enum Refs {
    /** For tags of the repository only: what is named by its ref is named by its version. */
    TAGS,
    /** Never for tags. */
    BRANCHES,
    /** For both, or it is not told. */
    ANY
  }

  public MadeImage {
    names = List.copyOf(names);
  }

  /** True if it leaves the machine that made it. */
  public boolean isPushed() {
    return image.role() == ImageUse.Role.PUSHED;
  }
}
