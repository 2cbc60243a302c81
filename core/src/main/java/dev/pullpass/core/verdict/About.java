package dev.pullpass.core.verdict;

/**
 * What is always true of a verdict: the reference page is made from these.
 *
 * @param name the verdict's name, which is its class, its cases and its anchor in the reference
 * @param meaning one sentence: what is wrong
 * @param background what the kubelet or the registry does there, and how the fault usually came
 *     about
 * @param repair how it is put right, in general
 */
public record About(String name, Group group, String meaning, String background, String repair) {

  /** The groups of DESIGN, in the order of the reference. */
  public enum Group {
    REFERENCE("Reference"),
    PULL_SECRET("Pull secret"),
    CREDENTIAL("Credential"),
    IMAGE("Image"),
    NETWORK("Network"),
    REGISTRY("Registry"),
    NODE("Node"),
    NONE("No fault, or none to be seen");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** The group's heading. */
    public String title() {
      return title;
    }
  }
}
