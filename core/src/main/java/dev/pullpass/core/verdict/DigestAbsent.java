package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The repository has no manifest with that digest. */
record DigestAbsent(Facts facts, String digest) implements Verdict {
  static final About ABOUT =
      new About(
          "DigestAbsent",
          Group.IMAGE,
          "The repository has no manifest with that digest.",
          "The manifest was deleted (a retention rule, garbage collection), was never pushed to this repository, or the digest is that of something else (a layer, a config, another registry's copy).",
          "Use the digest of a manifest that is there, or push it again.");

  static Optional<DigestAbsent> check(Facts facts) {
    return facts
        .image()
        .flatMap(ImageReference::digest)
        .map(digest -> new DigestAbsent(facts, digest));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    return Confidence.provenIf(
        facts.answers().decisive().filter(RegistryAnswer::isAbsent).isPresent());
  }

  @Override
  public String summary() {
    return facts.image().map(ImageReference::repository).orElse("")
        + " has no manifest with the digest "
        + Say.shortDigest(digest)
        + Upstream.doubt(facts)
        + ".";
  }

  @Override
  public List<String> evidence() {
    return Say.all(facts);
  }

  @Override
  public List<Remedy> fix() {
    List<Remedy> all = new ArrayList<>();
    facts
        .image()
        .flatMap(ImageReference::tag)
        .ifPresent(
            tag ->
                all.add(
                    Remedy.of(
                        "See which digest the tag " + tag + " has now.",
                        "pullpass image digest " + facts.image().get().repository() + ":" + tag)));
    all.add(
        Remedy.of(
            "Use the digest of a manifest that the repository has, or push the image again."));
    Commands.undo(facts)
        .ifPresent(undo -> all.add(Remedy.of("Or go back to the version that still runs.", undo)));
    return List.copyOf(all);
  }

  @Override
  public List<Change> repair() {
    return Repairs.setImage(facts, List.of());
  }

  @Override
  public Link broken() {
    return Link.IMAGE;
  }
}
