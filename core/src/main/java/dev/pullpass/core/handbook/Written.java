package dev.pullpass.core.handbook;

/**
 * A text in a file.
 *
 * @param what what it is there
 * @param text the text as written, with what stands before an {@code @} of a host hidden
 */
public record Written(What what, Place place, String text) implements Comparable<Written> {

  /** What a text in a file is. */
  public enum What {
    /** An image that pods would pull: a manifest's, a chart's values', a template's. */
    IMAGE("image"),
    /** A pull secret's name. */
    PULL_SECRET("pull secret"),
    /** A name that CI builds an image under. */
    BUILT("built"),
    /** A name that CI pushes. */
    PUSHED("pushed"),
    /** An image that a CI job itself runs in. */
    JOB_IMAGE("job's own image"),
    /** Something that reading alone does not tell, as a clause. */
    UNTOLD("not told");

    private final String label;

    What(String label) {
      this.label = label;
    }

    /** How it is called. */
    public String label() {
      return label;
    }
  }

  @Override
  public int compareTo(Written other) {
    int byPlace = place.compareTo(other.place);
    if (byPlace != 0) {
      return byPlace;
    }
    int byText = text.compareTo(other.text);
    return byText != 0 ? byText : what.compareTo(other.what);
  }
}
