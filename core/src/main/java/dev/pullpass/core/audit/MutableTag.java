package dev.pullpass.core.audit;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.MovingTags;
import dev.pullpass.core.verdict.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An image is named by a tag that is made to move. */
record MutableTag(String name, Optional<String> digest, List<Pull> pulls) implements AuditFinding {
  static final AuditRule RULE =
      new AuditRule(
          "MutableTag",
          Severity.NOTE,
          "An image is named by a tag that is made to move.",
          "latest (also where no tag is written), stable, main and their like mean another image"
              + " tomorrow: pods of one workload may then run different ones, and there is nothing"
              + " to roll back to.");

  static List<AuditFinding> find(Scene scene) {
    Map<String, List<Pull>> byImage = new LinkedHashMap<>();
    for (Pull pull : scene.pulls()) {
      if (pull.facts().image().filter(MutableTag::moves).isPresent()) {
        byImage.computeIfAbsent(pull.image(), image -> new ArrayList<>()).add(pull);
      }
    }
    List<AuditFinding> found = new ArrayList<>();
    byImage.forEach((image, pulls) -> found.add(of(image, pulls)));
    return found;
  }

  private static MutableTag of(String image, List<Pull> pulls) {
    Optional<String> digest = pulls.stream().flatMap(pull -> pull.digest().stream()).findFirst();
    return new MutableTag(image, digest, pulls);
  }

  private static boolean moves(ImageReference image) {
    String tag = image.tag().orElse("latest");
    return image.digest().isEmpty() && MovingTags.contains(tag);
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public List<Place> objects() {
    return SameCause.places(pulls);
  }

  @Override
  public String sentence() {
    return Words.list(objects())
        + (objects().size() == 1 ? " names " : " name ")
        + name
        + tag()
        + " that is made to move.";
  }

  private String tag() {
    ImageReference image = pulls.get(0).facts().image().orElseThrow();
    return image.canonical().endsWith(":latest") && !name.endsWith(":latest")
        ? " without a tag, which means latest, a tag"
        : " by a tag";
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(
        digest
            .map(d -> Remedy.of("Pin it: " + name + "@" + d + " is what the tag means now."))
            .orElseGet(
                () -> Remedy.of("Name a version, or pin the digest (pullpass image digest).")));
  }

  @Override
  public Reach reach() {
    return SameCause.reach(pulls);
  }

  @Override
  public Optional<String> image() {
    return Optional.of(name);
  }
}
