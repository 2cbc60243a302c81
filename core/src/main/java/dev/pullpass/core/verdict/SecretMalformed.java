package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.core.message.Label;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The content of the pull secret cannot be read by the kubelet. */
record SecretMalformed(Facts facts, Optional<PullSecret> secret) implements Verdict {
  static final About ABOUT =
      new About(
          "SecretMalformed",
          Group.PULL_SECRET,
          "The content of the pull secret cannot be read by the kubelet.",
          "Broken JSON, an auth field that is not base64, or one without a colon. The kubelet gives up on the whole pull; since 1.36 the waiting reason is the raw error text.",
          "Create the secret again.");

  static Optional<SecretMalformed> check(Facts facts) {
    Optional<PullSecret> malformed = facts.plan().malformed();
    return malformed.isPresent() || facts.said().says(Label.PULL_SECRET_MALFORMED)
        ? Optional.of(new SecretMalformed(facts, malformed))
        : Optional.empty();
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    return Confidence.provenIf(secret.isPresent());
  }

  @Override
  public String summary() {
    return secret
        .map(s -> "Secret " + s.name() + " cannot be read: " + Malformed.fault(s) + ".")
        .orElse(
            "A pull secret of the pod cannot be read; which one could not be seen ("
                + Say.list(facts.plan().unseen())
                + ").");
  }

  @Override
  public List<String> evidence() {
    List<String> all = new ArrayList<>();
    secret.map(Malformed::kubeletSays).ifPresent(all::add);
    all.addAll(Say.node(facts));
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> fix() {
    return secret
        .map(s -> Malformed.repair(facts, s.name().name()))
        .orElseGet(() -> Missing.remedies(facts));
  }

  @Override
  public Link broken() {
    return Link.SECRET;
  }
}
