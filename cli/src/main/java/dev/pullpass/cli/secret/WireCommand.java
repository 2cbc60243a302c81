package dev.pullpass.cli.secret;

import dev.pullpass.cli.Io;
import dev.pullpass.cli.Target;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.plan.TemplateEdit;
import dev.pullpass.kubernetes.ClusterReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pullpass secret wire} and {@code unwire}. */
abstract class WireCommand implements Callable<Integer> {
  private static final Set<String> MADE_ANEW = Set.of("Pod", "Job");

  private final Io io;

  @Parameters(index = "0", paramLabel = "NAME", description = "the name of the secret")
  private String name = "";

  @Parameters(
      index = "1..*",
      paramLabel = "KIND/NAME",
      description = "the pod template of this workload (deploy/web) instead of service accounts")
  private List<String> workloads = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text)")
  private ChangeOutput output = ChangeOutput.TEXT;

  @Mixin private WireOptions accounts = new WireOptions();
  @Mixin private NamespaceOptions namespaces = new NamespaceOptions();
  @Mixin private ApplyOptions writing = new ApplyOptions();

  WireCommand(Io io) {
    this.io = io;
  }

  /** {@code wire}. */
  @Command(
      name = "wire",
      mixinStandardHelpOptions = true,
      header = "Have service accounts, or workloads, name a pull secret.",
      footer = {
        "",
        "Entries are only added; those of others stay, in their order. Pods that exist",
        "keep the list that they were made with: restart them.",
        "",
        "Examples:",
        "  pullpass secret wire regcred -n shop",
        "  pullpass secret wire regcred -A --service-account '*' --dry-run=client",
        "  pullpass secret wire regcred deploy/web -n shop"
      })
  static final class Wire extends WireCommand {
    Wire(Io io) {
      super(io);
    }

    @Override
    Change account(ObjectName account, String secret) {
      return new Change.Wire(account, secret);
    }

    @Override
    TemplateEdit template(String secret) {
      return new TemplateEdit.AddPullSecret(secret);
    }
  }

  /** {@code unwire}. */
  @Command(
      name = "unwire",
      mixinStandardHelpOptions = true,
      header = "Have service accounts, or workloads, no longer name a pull secret.",
      footer = {
        "",
        "The secret itself stays.",
        "",
        "Examples:",
        "  pullpass secret unwire regcred -n shop",
        "  pullpass secret unwire regcred deploy/web -n shop"
      })
  static final class Unwire extends WireCommand {
    Unwire(Io io) {
      super(io);
    }

    @Override
    Change account(ObjectName account, String secret) {
      return new Change.Unwire(account, secret);
    }

    @Override
    TemplateEdit template(String secret) {
      return new TemplateEdit.RemovePullSecret(secret);
    }
  }

  /** The change to one service account. */
  abstract Change account(ObjectName account, String secret);

  /** The change to one pod template. */
  abstract TemplateEdit template(String secret);

  @Override
  public Integer call() {
    namespaces.check();
    NewSecret.checkName(name);
    List<Target> targets = targets();
    try (Applying applying = Applying.to(namespaces.connection(), io, writing)) {
      ClusterReader reader = applying.reader();
      List<String> places = namespaces.in(reader);
      List<Change> changes =
          targets.isEmpty() ? accounts(places, reader) : templates(targets, places);
      return applying.run(changes, "pullpass secret", output);
    }
  }

  private List<Target> targets() {
    List<Target> targets = workloads.stream().map(Target::parse).toList();
    for (Target target : targets) {
      if (MADE_ANEW.contains(target.kind())) {
        throw new UsageProblem(
            target
                + " cannot be changed: the pull secrets of what exists are fixed; name its owner");
      }
    }
    if (!targets.isEmpty() && accounts.given()) {
      throw new UsageProblem("give workloads, or --service-account, not both");
    }
    return targets;
  }

  private List<Change> accounts(List<String> places, ClusterReader reader) {
    return accounts.in(places, reader).stream().map(one -> account(one, name)).toList();
  }

  private List<Change> templates(List<Target> targets, List<String> places) {
    Stream<ObjectRef> refs =
        places.stream()
            .flatMap(
                place ->
                    targets.stream()
                        .map(t -> new ObjectRef(t.kind(), new ObjectName(place, t.name()))));
    return refs.<Change>map(ref -> new Change.EditTemplate(ref, template(name))).toList();
  }
}
