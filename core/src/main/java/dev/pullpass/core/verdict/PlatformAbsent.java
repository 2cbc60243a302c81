package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.image.Platform;
import dev.pullpass.core.text.Split;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The image is not made for the node's platform. */
record PlatformAbsent(Facts facts) implements Verdict {
  static final About ABOUT =
      new About(
          "PlatformAbsent",
          Group.IMAGE,
          "The image is not made for the node's platform.",
          "The index offers other platforms only. A single manifest of another platform is pulled without complaint and fails when it starts (exec format error).",
          "Push the image for this platform too, or keep the pods on nodes that it is made for.");

  static Optional<PlatformAbsent> check(Facts facts) {
    return Optional.of(new PlatformAbsent(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    return Confidence.provenIf(!offered().isEmpty());
  }

  @Override
  public String summary() {
    return facts.container().image()
        + " is not made for "
        + facts
            .platform()
            .map(Platform::toString)
            .orElse("the platform of node " + facts.pod().node())
        + (offered().isEmpty() ? "." : "; it is made for " + Say.list(offered()) + ".");
  }

  @Override
  public List<String> evidence() {
    return Say.all(facts);
  }

  @Override
  public List<Remedy> fix() {
    List<Remedy> all = new ArrayList<>();
    all.add(
        Remedy.of(
            "Build and push it for "
                + facts.platform().map(Platform::toString).orElse("the node's platform")
                + " too (docker buildx build --platform …)."));
    if (!offered().isEmpty()) {
      all.add(
          Remedy.of(
              "Or keep the pods on nodes of a platform that it has: nodeSelector "
                  + selector()
                  + " in "
                  + Commands.owner(facts)
                  + "."));
    }
    return List.copyOf(all);
  }

  /** The well-known labels that tell such nodes apart from the pod's: the system, else the type. */
  private String selector() {
    List<String> first = Split.at('/', offered().get(0));
    boolean sameSystem = facts.platform().filter(node -> !node.os().equals(first.get(0))).isEmpty();
    return sameSystem ? "kubernetes.io/arch: " + first.get(1) : "kubernetes.io/os: " + first.get(0);
  }

  @Override
  public Link broken() {
    return Link.IMAGE;
  }

  private List<String> offered() {
    return facts.answers().decisive().map(RegistryAnswer::platforms).orElse(List.of()).stream()
        .map(Platform::toString)
        .distinct()
        .toList();
  }
}
