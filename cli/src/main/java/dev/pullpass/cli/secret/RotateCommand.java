package dev.pullpass.cli.secret;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.LookProblem;
import dev.pullpass.cli.PasswordOptions;
import dev.pullpass.cli.RegistryOptions;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.PodCensus;
import dev.pullpass.core.credential.CanonicalKey;
import dev.pullpass.core.credential.ConfigEntry;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.RegistryInput;
import dev.pullpass.core.credential.RegistryKey;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.kubernetes.ClusterReader;
import dev.pullpass.sources.PasswordSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pullpass secret rotate}: a new credential wherever the old one is kept. */
@Command(
    name = "rotate",
    mixinStandardHelpOptions = true,
    header = "Replace a credential in every pull secret that holds it.",
    description = {
      "Takes the credential of one secret, finds all secrets of the cluster that hold the same,"
          + " proves that the new one pulls the images in use, and then replaces it in place; the"
          + " other entries stay. Where a secret cannot be changed, the others get the old one back."
    },
    footer = {
      "",
      "It shows the plan; --yes makes it so. Revoke the old credential afterwards.",
      "",
      "Examples:",
      "  pullpass secret rotate ops/ghcr --password-stdin <token",
      "  pullpass secret rotate ops/ghcr --password-stdin --yes <token"
    })
final class RotateCommand implements Callable<Integer> {
  private static final int MOST_PROOFS = 8;

  private final Io io;
  private final PasswordSource.Prompt prompt;

  @Parameters(
      index = "0",
      paramLabel = "NS/NAME",
      description = "a secret that holds the old credential")
  private String source = "";

  @Option(
      names = {"--registry", "--docker-server"},
      paramLabel = "HOST[:PORT]",
      description = "which of its entries, if it has several")
  private @Nullable String registry;

  @Option(
      names = {"-u", "--username", "--docker-username"},
      paramLabel = "USER",
      description = "the new user name (default: the old one)")
  private @Nullable String username;

  @Option(
      names = "--prove",
      paramLabel = "IMAGE",
      description = "an image that the new credential has to pull; default: those in use")
  private List<String> proofs = new ArrayList<>();

  @Option(names = "--yes", description = "make it so")
  private boolean yes;

  @Mixin private PasswordOptions passwords = new PasswordOptions();
  @Mixin private ConnectionOptions connection = new ConnectionOptions();
  @Mixin private ApplyOptions writing = new ApplyOptions();
  @Mixin private RegistryOptions registries = new RegistryOptions();

  RotateCommand(Io io, PasswordSource.Prompt prompt) {
    this.io = io;
    this.prompt = prompt;
  }

  @Override
  public Integer call() {
    passwords.check();
    Proof.check(proofs);
    ObjectName name = StoredSecret.parse("rotate", source);
    try (ClusterReader reader = ClusterReader.open(connection.connection(), io.clock())) {
      ConfigEntry entry = entry(StoredSecret.read(reader, name));
      Cluster cluster = reader.whole(Optional.empty(), new PodCensus());
      return rotate(new Seen(cluster, reader), rotation(entry));
    }
  }

  /** The cluster as it was, and a way to look again. */
  private record Seen(Cluster cluster, ClusterReader reader) {}

  private ConfigEntry entry(StoredSecret secret) {
    List<ConfigEntry> entries =
        secret.config().entries().stream()
            .filter(e -> e.key().isPresent() && !e.credential().password().isEmpty())
            .filter(e -> registry == null || e.key().equals(RegistryKey.of(key(registry))))
            .toList();
    if (entries.size() == 1) {
      return entries.get(0);
    }
    String has =
        String.join(", ", secret.config().entries().stream().map(ConfigEntry::written).toList());
    throw entries.isEmpty()
        ? new LookProblem("Secret " + source + " has no such entry, but: " + has)
        : new UsageProblem("which entry of " + source + "? give --registry; it has " + has);
  }

  private static String key(String written) {
    RegistryInput input = RegistryInput.parse(written);
    if (input instanceof CanonicalKey key) {
      return key.text();
    }
    throw new UsageProblem("--registry: " + ((RegistryInput.Refused) input).why());
  }

  private Rotation rotation(ConfigEntry entry) {
    String user = username == null ? entry.credential().username() : username;
    Credential fresh = new Credential(user, passwords.source(io, prompt, user).read());
    return new Rotation(entry.key().orElseThrow(), entry.credential(), fresh);
  }

  private int rotate(Seen seen, Rotation rotation) {
    if (rotation.old().equals(rotation.fresh())) {
      throw new UsageProblem("the new credential is the old one");
    }
    seen.cluster().missingRights().stream()
        .filter(missing -> missing.right().contains("secrets"))
        .forEach(missing -> io.say("holders may be missed: no right to " + missing.right()));
    List<Rotation.Holder> all = rotation.holders(seen.cluster());
    List<Rotation.Holder> holders = all.stream().filter(Rotation.Holder::canBeNamed).toList();
    if (!isSound(rotation) || !isProven(seen.cluster(), rotation, holders)) {
      io.say("nothing was changed");
      return ExitCode.FAULT;
    }
    try (Applying applying = Applying.to(connection.connection(), io, writing)) {
      int code =
          new RotationRun(io, applying, rotation)
              .run(holders, yes && !writing.isDry(), seen.reader());
      return mentionOthers(all) ? ExitCode.FAULT : code;
    }
  }

  /** True if there are holders that cannot be changed from here. */
  private boolean mentionOthers(List<Rotation.Holder> all) {
    List<Rotation.Holder> others = all.stream().filter(holder -> !holder.canBeNamed()).toList();
    others.forEach(
        holder ->
            io.say(
                "✗ Secret "
                    + holder.secret()
                    + " keeps the old credential: its key has a user name in it; write that anew"));
    return !others.isEmpty();
  }

  private boolean isSound(Rotation rotation) {
    return RegistryInput.parse(rotation.key().text()) instanceof CanonicalKey key
        ? new Review(io).passes(List.of(new NewEntry(key, rotation.fresh())))
        : true;
  }

  private boolean isProven(Cluster cluster, Rotation rotation, List<Rotation.Holder> holders) {
    List<String> inUse =
        rotation.images(cluster, holders).stream()
            .map(ImageReference::canonical)
            .limit(MOST_PROOFS)
            .toList();
    if (proofs.isEmpty() && inUse.isEmpty()) {
      throw new UsageProblem(
          "no image in use is known for " + rotation.key().text() + "; give --prove IMAGE");
    }
    try (RegistryOptions.Asking asking = registries.open(io)) {
      RotationProof proof = new RotationProof(io, asking.registry(), rotation);
      return proofs.isEmpty() ? proof.isNoWorse(inUse) : proof.pulls(proofs);
    }
  }
}
