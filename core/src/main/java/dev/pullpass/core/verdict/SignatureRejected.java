package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The node's signature policy rejects the image. */
record SignatureRejected(Facts facts) implements StatedByNode {
  static final About ABOUT =
      new About(
          "SignatureRejected",
          Group.IMAGE,
          "The node's signature policy rejects the image.",
          "CRI-O and policy plugins check signatures before they use an image; there is none, or none of a trusted key.",
          "Sign the image with a trusted key, or correct the policy.");

  static Optional<SignatureRejected> check(Facts facts) {
    return Optional.of(new SignatureRejected(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return "The signature policy of node " + facts.pod().node() + " rejects the image.";
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Sign the image with a key that the policy trusts, or correct the policy on the nodes (/etc/containers/policy.json)."));
  }
}
