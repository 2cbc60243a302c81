package dev.pullpass.core.verdict;

import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.core.message.Label;
import dev.pullpass.core.plan.Change;
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
          "Broken JSON, an auth field that is not base64, or one without a colon. The kubelet gives up on the whole pull; since 1.36 the waiting reason is the raw error text. Content of the other type's form (auths under .dockercfg, or none in a config.json) is read as if it were empty.",
          "Create the secret again.");

  static Optional<SecretMalformed> check(Facts facts) {
    Optional<PullSecret> malformed = facts.plan().malformed();
    return malformed.isPresent() || facts.said().says(Label.PULL_SECRET_MALFORMED)
        ? Optional.of(new SecretMalformed(facts, malformed))
        : Optional.empty();
  }

  /** As a cause beside a refusal: content of the wrong form, which the kubelet takes for empty. */
  static Optional<SecretMalformed> checkShape(Facts facts) {
    return facts.plan().found().stream()
        .filter(secret -> Malformed.shape(secret).isPresent())
        .filter(secret -> facts.plan().credentials().isEmpty() && facts.plan().isWhollySeen())
        .findFirst()
        .map(secret -> new SecretMalformed(facts, Optional.of(secret)));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    return Confidence.provenIf(ends() || (secret.isPresent() && Refusal.isSeen(facts)));
  }

  /** True if it ends every pull of the pod by itself; content of the wrong form does not. */
  private boolean ends() {
    return secret.filter(PullSecret::isMalformed).isPresent();
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
    secret.filter(PullSecret::isMalformed).map(Malformed::kubeletSays).ifPresent(all::add);
    all.addAll(Say.all(facts));
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> fix() {
    return secret.map(this::mend).orElseGet(() -> Missing.remedies(facts));
  }

  /** A config.json under .dockercfg is whole; it only needs the type that goes with it. */
  private List<Remedy> mend(PullSecret malformed) {
    return !ends() && malformed.secret().type().equals(Secret.DOCKER_CFG)
        ? List.of(
            Remedy.of(
                "Create it again as kubernetes.io/dockerconfigjson; a secret's type cannot be"
                    + " changed, so delete it first.",
                SecretCommands.retype(malformed, Secret.DOCKER_CONFIG_JSON)),
            Remedy.of("The kubelet tries again within five minutes; a deleted pod tries at once."))
        : Malformed.repair(facts, malformed.name().name());
  }

  @Override
  public List<Change> repair() {
    return secret.map(found -> Malformed.mend(facts, found)).orElse(List.of());
  }

  @Override
  public Link broken() {
    return Link.SECRET;
  }
}
