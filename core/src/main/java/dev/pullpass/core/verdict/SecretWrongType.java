package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.core.verdict.About.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pull secret has a type, or a key, that the kubelet does not read. */
record SecretWrongType(Facts facts, PullSecret secret) implements Verdict {
  static final About ABOUT =
      new About(
          "SecretWrongType",
          Group.PULL_SECRET,
          "The pull secret has a type, or a key, that the kubelet does not read.",
          "The kubelet reads .dockerconfigjson from type kubernetes.io/dockerconfigjson and .dockercfg from type kubernetes.io/dockercfg; every other pair is passed over without a word.",
          "Create the secret again with the right type; a type cannot be changed.");

  static Optional<SecretWrongType> check(Facts facts) {
    return facts.plan().found().stream()
        .filter(PullSecret::isIgnored)
        .findFirst()
        .map(secret -> new SecretWrongType(facts, secret));
  }

  /** As a cause: nothing else that the pod brings matches the image. */
  static Optional<SecretWrongType> checkCause(Facts facts) {
    return check(facts)
        .filter(found -> facts.plan().credentials().isEmpty() && facts.plan().isWhollySeen());
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    return Confidence.provenIf(Refusal.isSeen(facts));
  }

  @Override
  public String summary() {
    String type = secret.secret().type();
    return secret.secret().isRegistrySecret()
        ? "Secret "
            + secret.name()
            + " has type "
            + type
            + " but not the key that goes with it, so the kubelet ignores it."
        : "Secret "
            + secret.name()
            + " has type "
            + (type.isEmpty() ? "Opaque" : type)
            + ", so the kubelet ignores it.";
  }

  @Override
  public List<String> evidence() {
    List<String> all = new ArrayList<>();
    all.add(
        "The kubelet reads kubernetes.io/dockerconfigjson with key .dockerconfigjson, and kubernetes.io/dockercfg with key .dockercfg; the secret has "
            + (secret.secret().keys().isEmpty()
                ? "no keys"
                : "key " + Say.list(secret.secret().keys()))
            + ".");
    all.addAll(Say.all(facts));
    return List.copyOf(all);
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Create it again with the right type; a secret's type cannot be changed, so delete it first.",
            recreate()),
        Remedy.of("The kubelet tries again within five minutes; a deleted pod tries at once."));
  }

  @Override
  public Link broken() {
    return Link.SECRET;
  }

  private String recreate() {
    String name = secret.name().name();
    String at = " -n " + secret.name().namespace();
    String key =
        secret.secret().data().keySet().stream().sorted().findFirst().orElse(".dockerconfigjson");
    return "kubectl get secret "
        + name
        + at
        + " -o go-template='{{index .data \""
        + key
        + "\" | base64decode}}' > config.json &&\n"
        + "  kubectl delete secret "
        + name
        + at
        + " &&\n"
        + "  kubectl create secret generic "
        + name
        + at
        + " --type=kubernetes.io/dockerconfigjson --from-file=.dockerconfigjson=config.json && rm config.json";
  }
}
