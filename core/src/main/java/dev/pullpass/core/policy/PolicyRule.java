package dev.pullpass.core.policy;

import java.util.Arrays;
import java.util.Optional;

/** What a policy can demand of images, by the names that {@code scan} has for what breaks it. */
public enum PolicyRule {
  MISSING_TAG("MissingTag", "a tag, or a digest, is written"),
  LATEST_TAG("LatestTag", "the tag is not latest, in any case"),
  MUTABLE_TAG("MutableTag", "the tag is none of those that are made to move"),
  MISSING_DIGEST("MissingDigest", "a digest is written"),
  MALFORMED_DIGEST("MalformedDigest", "a digest that is written is one"),
  REGISTRY_NOT_ALLOWED("RegistryNotAllowed", "the image comes from an allowed registry"),
  INVALID_REFERENCE("InvalidReference", "the text is an image reference"),
  UPPERCASE_REPOSITORY("UppercaseRepository", "the repository has no capitals"),
  PULL_POLICY_CONTRADICTION("PullPolicyContradiction", "the pull policy fits the image"),
  PRIVATE_IMAGE_WITHOUT_PULL_SECRET(
      "PrivateImageWithoutPullSecret", "pods with private images have a pull secret");

  private final String id;
  private final String demand;

  PolicyRule(String id, String demand) {
    this.id = id;
    this.demand = demand;
  }

  /** The name that users write and read: {@code LatestTag}. */
  public String id() {
    return id;
  }

  /** What is demanded, as a clause. */
  public String demand() {
    return demand;
  }

  /** The rule of that name, whose case does not count. */
  public static Optional<PolicyRule> named(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id.equalsIgnoreCase(id)).findFirst();
  }
}
