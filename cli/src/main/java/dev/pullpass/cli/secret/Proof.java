package dev.pullpass.cli.secret;

import dev.pullpass.cli.Io;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.cluster.ContainerKind;
import dev.pullpass.core.cluster.ContainerState;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.Gathering;
import dev.pullpass.core.facts.Inquiry;
import dev.pullpass.core.facts.Registry;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.image.InvalidReference;
import dev.pullpass.core.image.Reference;
import dev.pullpass.core.text.UserInfo;
import dev.pullpass.core.verdict.Diagnosis;
import dev.pullpass.core.verdict.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether an image can be pulled with a secret that does not exist yet. The registry is asked by
 * the kubelet's plan for a pod that names the secret alone; only an answer to the credential itself
 * proves anything, an image that everybody may pull does not.
 */
final class Proof {
  /** None: the secret is not anywhere yet. */
  private static final String NAMESPACE = "";

  private final Io io;
  private final Registry registry;

  Proof(Io io, Registry registry) {
    this.io = io;
    this.registry = registry;
  }

  /** Refuses what is no image, before anything else happens. */
  static void check(List<String> images) {
    for (String image : images) {
      if (Reference.parse(image) instanceof InvalidReference invalid) {
        throw new UsageProblem("--prove \"" + UserInfo.hide(image) + "\": " + invalid.problem());
      }
    }
  }

  /** True if the image pulls with it; says the answer, or the cause of the refusal. */
  boolean pulls(String secret, Confidential content, String image) {
    Facts facts = Inquiry.complete(facts(secret, content, image), registry);
    if (facts.plan().credentials().isEmpty()) {
      io.say("✗ " + image + ": no entry of " + secret + " matches " + facts.host());
      return false;
    }
    Optional<RegistryAnswer> answer = facts.answers().decisive();
    if (answer.filter(RegistryAnswer::isOk).isPresent()) {
      io.say("✓ " + image + " pulls with " + secret + ": " + answer.get().digest().orElse("200"));
      remarkOnPublic(facts, image);
      return true;
    }
    Finding finding = Diagnosis.of(facts);
    io.say("✗ " + image + ": " + finding.cause().name() + ": " + finding.cause().summary());
    finding.cause().evidence().forEach(line -> io.say("    " + line));
    return false;
  }

  /** Whoever is let in anyway shows nothing of a right. */
  private void remarkOnPublic(Facts facts, String image) {
    boolean open =
        facts.image().filter(it -> registry.manifest(it, Optional.empty()).isOk()).isPresent();
    if (open) {
      io.say(image + " also pulls without a credential: that shows little of this one");
    }
  }

  private Facts facts(String secret, Confidential content, String image) {
    Container container =
        new Container("proof", ContainerKind.REGULAR, image, "Always", ContainerState.NONE);
    Pod pod =
        new Pod(
            new ObjectName(NAMESPACE, "proof"),
            "",
            Optional.empty(),
            Map.of(),
            "default",
            List.of(secret),
            "",
            false,
            Optional.empty(),
            false,
            "Pending",
            List.of(container));
    return new Gathering(cluster(secret, content), io.clock().instant()).of(pod, container);
  }

  private static Cluster cluster(String secret, Confidential content) {
    ClusterBuilder cluster = ClusterBuilder.forLive(pod -> true);
    cluster.secret(
        new Secret(
            new ObjectName(NAMESPACE, secret),
            Secret.DOCKER_CONFIG_JSON,
            Map.of(".dockerconfigjson", content),
            List.of(".dockerconfigjson"),
            Optional.empty()));
    return cluster.build();
  }
}
