package dev.pullpass.core.report;

import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.verdict.Finding;
import dev.pullpass.core.verdict.Link;
import java.util.ArrayList;
import java.util.List;

/** The way of a pull from the pod to the image on one line, with the break marked. */
final class PullPath {
  private static final String BREAK = " ✗";

  private PullPath() {}

  /** {@code Pod web-1 → ServiceAccount default → Secret regcred ✗ → ghcr.io → acme/web:1.0}. */
  static String of(Finding finding) {
    Facts facts = finding.facts();
    Link broken = finding.cause().broken();
    List<String> path = new ArrayList<>();
    path.add("Pod " + facts.pod().name().name() + mark(broken, Link.POD));
    path.add("ServiceAccount " + facts.pod().serviceAccount() + mark(broken, Link.SERVICE_ACCOUNT));
    path.add(secrets(facts) + mark(broken, Link.SECRET));
    if (broken == Link.NODE) {
      path.add("Node " + facts.pod().node() + BREAK);
    }
    path.add(Shorten.image(facts.host()) + mark(broken, Link.REGISTRY));
    facts.image().ifPresent(image -> path.add(last(image) + mark(broken, Link.IMAGE)));
    return String.join(" → ", path);
  }

  private static String mark(Link broken, Link here) {
    return broken == here ? BREAK : "";
  }

  private static String last(ImageReference image) {
    return image.path()
        + (image.digest().isPresent() ? "@" : ":")
        + image.digest().map(Shorten::digest).or(image::tag).orElse("latest");
  }

  /** The secrets that are used; else those that are named; else none. */
  private static String secrets(Facts facts) {
    List<String> used =
        facts.plan().credentials().stream().map(PlannedCredential::secret).distinct().toList();
    if (facts.plan().malformed().isPresent()) {
      return "Secret " + facts.plan().malformed().get().name().name();
    }
    List<String> named = used.isEmpty() ? facts.pod().imagePullSecrets() : used;
    return named.isEmpty() ? "no pull secret" : "Secret " + String.join(", ", named);
  }
}
