package dev.pullpass.core.audit;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tag means another image now than the one that runs. */
record TagMoved(Pull pull, String digest) implements AuditFinding {
  static final AuditRule RULE =
      new AuditRule(
          "TagMoved",
          Severity.WARNING,
          "A tag means another image now than the one that runs.",
          "A new pod, or one on a node that has not got the image, runs something else than its"
              + " neighbours. Seen with --probe, where nodes say which digest they run.");

  static List<AuditFinding> find(Scene scene) {
    List<AuditFinding> found = new ArrayList<>();
    for (Pull pull : scene.pulls()) {
      boolean byTag = pull.facts().image().filter(i -> i.digest().isEmpty()).isPresent();
      pull.digest()
          .filter(digest -> byTag && isComparable(scene, pull))
          .filter(digest -> !pull.running().digests().contains(digest))
          .ifPresent(digest -> found.add(new TagMoved(pull, digest)));
    }
    return found;
  }

  /** CRI-O reports the digest of the platform's own manifest, which an index does not have. */
  private static boolean isComparable(Scene scene, Pull pull) {
    boolean isIndex =
        pull.facts().answers().decisive().filter(a -> !a.platforms().isEmpty()).isPresent();
    boolean crio =
        pull.running().nodes().stream()
            .flatMap(node -> scene.cluster().node(node).found().stream())
            .anyMatch(node -> node.runtime().startsWith("cri-o"));
    return !pull.running().digests().isEmpty() && !(isIndex && crio);
  }

  @Override
  public AuditRule rule() {
    return RULE;
  }

  @Override
  public List<Place> objects() {
    return pull.places();
  }

  @Override
  public String sentence() {
    return pull.image()
        + " has moved: "
        + Words.list(objects())
        + (objects().size() == 1 ? " runs " : " run ")
        + Words.list(pull.running().digests())
        + ", new pods would get "
        + digest
        + ".";
  }

  @Override
  public List<Remedy> remedy() {
    return List.of(
        Remedy.of("Pin the digest that is meant, or restart the pods so that all run the same."));
  }

  @Override
  public Reach reach() {
    return Reach.of(pull.sources());
  }

  @Override
  public Optional<String> image() {
    return Optional.of(pull.image());
  }
}
