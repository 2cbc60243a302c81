package dev.pullpass.core.advise;

import dev.pullpass.core.cluster.Node;
import dev.pullpass.core.usage.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The registry belongs to the cloud that the nodes run on. Then the nodes' identity can pull, if
 * the kubelet has the cloud's credential provider: EKS, GKE and AKS install it, others have to.
 * That identity is the node's, hence every pod's on it; where that is too much, a provider that
 * uses the pod's service account tells them apart (KEP-4412, on by default since 1.34).
 */
final class NodesPullThemselves {
  private static final int ACCOUNT_TOKENS = 34;
  private static final int NAMED = 3;

  private NodesPullThemselves() {}

  static Optional<Choice> check(Setting setting, RegistryView registry) {
    if (setting.nodes().isEmpty()) {
      return unseen(setting, registry);
    }
    Optional<NodePlatform> platform =
        setting.platform().filter(own -> own.serves(registry.provider()));
    return platform.flatMap(own -> choose(own, setting, registry));
  }

  /**
   * Where the nodes cannot be seen, whoever says that they are a cloud's is taken at their word.
   */
  private static Optional<Choice> unseen(Setting setting, RegistryView registry) {
    boolean given =
        setting.purpose() == Purpose.PUBLIC_CLOUD
            && setting.purposeReason().basis() == Reason.Basis.GIVEN;
    return NodePlatform.bringingPluginFor(registry.provider())
        .filter(platform -> given)
        .map(platform -> onTrust(platform, setting, registry));
  }

  private static Choice onTrust(NodePlatform platform, Setting setting, RegistryView registry) {
    Reason trust =
        Reason.observed(
            "The nodes could not be seen",
            "if they are "
                + platform.label()
                + ", their identity can pull from "
                + registry.host());
    return new Choice(
        Way.NODE_IDENTITY,
        List.of(setting.purposeReason(), trust),
        CloudCommands.grant(platform, registry));
  }

  private static Optional<Choice> choose(
      NodePlatform platform, Setting setting, RegistryView registry) {
    List<Reason> reasons = new ArrayList<>(observed(platform, setting, registry));
    if (setting.purpose() != Purpose.HIGH_SECURITY) {
      return Optional.of(ofNode(platform, registry, reasons));
    }
    if (setting.oldestMinor().filter(minor -> minor >= ACCOUNT_TOKENS).isEmpty()) {
      return Optional.empty();
    }
    reasons.add(
        Reason.observed(
            "All kubelets are 1." + setting.oldestMinor().get() + " or newer",
            "the provider can pull with the pod's service account, so that one workload's right is"
                + " not every pod's"));
    return Optional.of(
        new Choice(
            Way.CREDENTIAL_PROVIDER, reasons, CloudCommands.accountTokens(platform.label())));
  }

  private static Choice ofNode(NodePlatform platform, RegistryView registry, List<Reason> reasons) {
    if (platform.bringsPlugin()) {
      return new Choice(Way.NODE_IDENTITY, reasons, CloudCommands.grant(platform, registry));
    }
    reasons.add(
        Reason.known(
            "The kubelet needs the cloud's credential provider for that",
            "this platform does not install it by itself"));
    return new Choice(Way.CREDENTIAL_PROVIDER, reasons, CloudCommands.PLUGIN_CHECK);
  }

  private static List<Reason> observed(
      NodePlatform platform, Setting setting, RegistryView registry) {
    List<Reason> reasons = new ArrayList<>();
    List<String> names = setting.nodes().stream().map(Node::name).toList();
    reasons.add(
        Reason.observed(
            (names.size() == 1 ? "Node " : "Nodes ")
                + Words.list(names, NAMED)
                + (names.size() == 1 ? " is " : " are ")
                + platform.label()
                + ", and "
                + registry.host()
                + " is "
                + registry.provider().label(),
            "the nodes can pull by themselves, probably; which rights they have only the cloud"
                + " knows"));
    standing(registry).ifPresent(reasons::add);
    return reasons;
  }

  private static Optional<Reason> standing(RegistryView registry) {
    int used = registry.pulledWithoutSecret();
    int failing = registry.failingWithoutSecret();
    if (failing > 0) {
      return Optional.of(
          Reason.observed(
              Words.count(failing, "workload") + " without a pull secret cannot pull from it",
              "the nodes lack the right so far"));
    }
    return used == 0
        ? Optional.empty()
        : Optional.of(
            Reason.observed(
                Words.count(used, "workload")
                    + " without any pull secret"
                    + (used == 1 ? " runs" : " run")
                    + " images of it",
                "the nodes have the right already, at least for these"));
  }
}
