package dev.pullpass.core.verdict;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.credential.Keyring;
import dev.pullpass.core.credential.SecretConfig;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.SecretContent;
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

  /**
   * As a cause: nothing else that the pod brings matches the image, and what the secret holds
   * would, or cannot be seen.
   */
  static Optional<SecretWrongType> checkCause(Facts facts) {
    if (!facts.plan().credentials().isEmpty() || !facts.plan().isWhollySeen()) {
      return Optional.empty();
    }
    List<PullSecret> ignored = facts.plan().found().stream().filter(PullSecret::isIgnored).toList();
    return ignored.stream()
        .filter(secret -> wouldMatch(secret, facts))
        .findFirst()
        .or(
            () ->
                ignored.stream()
                    .filter(secret -> secret.secret().data().isEmpty())
                    .filter(secret -> Refusal.needsCredential(facts))
                    .findFirst())
        .map(secret -> new SecretWrongType(facts, secret));
  }

  private static boolean wouldMatch(PullSecret secret, Facts facts) {
    String repository = facts.image().map(ImageReference::repository).orElse("");
    return secret.secret().data().entrySet().stream()
        .map(entry -> DockerConfig.parse(format(entry.getKey()), entry.getValue().reveal()))
        .map(config -> new SecretConfig(secret.name().name(), config))
        .anyMatch(config -> !Keyring.lookup(List.of(config), repository).isEmpty());
  }

  private static DockerConfig.Format format(String key) {
    return key.endsWith("dockercfg")
        ? DockerConfig.Format.DOCKERCFG
        : DockerConfig.Format.CONFIG_JSON;
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
        secret.secret().data().isEmpty()
            ? Remedy.of(
                "It holds no Docker config that could be kept. Delete it, then create it anew:",
                SecretCommands.delete(secret.name())
                    + "\n"
                    + SecretCommands.create(facts, secret.name().name()))
            : Remedy.of(
                "Create it again with the right type; a secret's type cannot be changed, so delete it first.",
                SecretCommands.retype(secret)),
        Remedy.of("The kubelet tries again within five minutes; a deleted pod tries at once."));
  }

  @Override
  public List<Change> repair() {
    String name = Supply.freeName(facts, secret.name().name());
    ObjectName target = new ObjectName(facts.namespace(), name);
    SecretContent content =
        secret.secret().data().isEmpty()
            ? Repairs.content(facts, target)
            : new SecretContent.CopyOf(secret.name());
    List<Change> all = new ArrayList<>(List.of(new Change.PutSecret(target, content)));
    all.addAll(Supply.wireChanges(facts, name));
    return List.copyOf(all);
  }

  @Override
  public Link broken() {
    return Link.SECRET;
  }
}
