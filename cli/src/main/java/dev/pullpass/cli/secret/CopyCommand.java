package dev.pullpass.cli.secret;

import dev.pullpass.cli.Io;
import dev.pullpass.cli.LookProblem;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.SecretContent;
import dev.pullpass.kubernetes.ClusterReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pullpass secret copy}: the same secret in other namespaces. */
@Command(
    name = "copy",
    mixinStandardHelpOptions = true,
    header = "Copy a pull secret to other namespaces.",
    footer = {
      "",
      "Only the content is copied, no labels and annotations, which may tell other",
      "tools that the copy is theirs.",
      "",
      "Examples:",
      "  pullpass secret copy --from ops/gitlab-pull -n shop,web --wire",
      "  pullpass secret copy regcred --from ops/gitlab-pull -A"
    })
final class CopyCommand implements Callable<Integer> {
  private final Io io;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "the name of the copies (default: that of the source)")
  private String name = "";

  @Option(
      names = "--from",
      required = true,
      paramLabel = "NS/NAME",
      description = "the secret to copy")
  private String from = "";

  @Option(names = "--wire", description = "have service accounts name it, too")
  private boolean wire;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text)")
  private ChangeOutput output = ChangeOutput.TEXT;

  @Mixin private WireOptions accounts = new WireOptions();
  @Mixin private NamespaceOptions namespaces = new NamespaceOptions();
  @Mixin private ApplyOptions writing = new ApplyOptions();

  CopyCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    namespaces.check();
    ObjectName source = StoredSecret.parse("--from", from);
    String target = name.isEmpty() ? source.name() : name;
    NewSecret.checkName(target);
    try (Applying applying = Applying.to(namespaces.connection(), io, writing)) {
      ClusterReader reader = applying.reader();
      Confidential content = StoredSecret.read(reader, source).configJson();
      List<String> places = new ArrayList<>(namespaces.in(reader));
      places.removeIf(place -> new ObjectName(place, target).equals(source));
      if (places.isEmpty()) {
        throw new LookProblem("there is nowhere to copy it to: name other namespaces with -n a,b");
      }
      List<Change> changes = new ArrayList<>();
      for (String place : places) {
        changes.add(
            new Change.PutSecret(new ObjectName(place, target), new SecretContent.Given(content)));
      }
      if (wire || accounts.given()) {
        accounts.in(places, reader).forEach(one -> changes.add(new Change.Wire(one, target)));
      }
      return applying.run(changes, "pullpass secret copy", output);
    }
  }
}
