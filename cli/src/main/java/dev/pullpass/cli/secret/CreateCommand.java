package dev.pullpass.cli.secret;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.RegistryOptions;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.SecretContent;
import dev.pullpass.kubernetes.ClusterReader;
import dev.pullpass.sources.PasswordSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pullpass secret create}: a credential becomes a pull secret. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    header = "Make a pull secret from a credential, and prove first that it pulls.",
    footer = {
      "",
      "What to give to --registry, --username and as the password:",
      "  Docker Hub         docker.io; your name, or the organisation's; an access",
      "                     token with Read (dckr_pat_…, dckr_oat_…)",
      "  GitHub             ghcr.io; your name; a classic token with read:packages,",
      "                     authorised for SSO. Owners are in lower case in images",
      "  GitLab             registry.gitlab.com; gitlab+deploy-token-N; a deploy",
      "                     token with read_registry",
      "  Amazon ECR         ACCOUNT.dkr.ecr.REGION.amazonaws.com; AWS; what aws ecr",
      "                     get-login-password prints. It ends after 12 hours",
      "  Artifact Registry  REGION-docker.pkg.dev; _json_key; the key file, with",
      "                     --password-file (oauth2accesstoken ends after 1 hour)",
      "  Azure ACR          NAME.azurecr.io; a scope-map token's or service",
      "                     principal's name and its password",
      "  Quay               quay.io; ACCOUNT+ROBOT; the robot's token",
      "  Harbor             its host; 'robot$NAME', in single quotes; its secret",
      "  Artifactory        NAME.jfrog.io; your name; an identity token",
      "",
      "Examples:",
      "  pullpass secret create regcred -n shop --registry ghcr.io -u acme-bot \\",
      "    --prove ghcr.io/acme/web:1.0",
      "  pullpass secret create regcred --docker-login --split -o yaml",
      "  pullpass secret create regcred -n shop -o external-secret --store vault \\",
      "    --remote-key registry/ghcr --remote-property dockerconfigjson"
    })
final class CreateCommand implements Callable<Integer> {
  private final Io io;
  private final PasswordSource.Prompt prompt;

  @Parameters(index = "0", paramLabel = "NAME", description = "the name of the secret")
  private String name = "";

  @Option(
      names = "--split",
      description = "one secret for each registry, named NAME-HOST (regcred-ghcr-io)")
  private boolean split;

  @Option(
      names = "--prove",
      paramLabel = "IMAGE",
      description =
          "ask for this image with it first, and make nothing if it does not pull; may be given"
              + " several times")
  private List<String> proofs = new ArrayList<>();

  @Option(names = "--force", description = "make it although it can never pull")
  private boolean force;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "${COMPLETION-CANDIDATES} (default: text). With json, yaml and external-secret nothing is"
              + " written to a cluster: the answer is a manifest")
  private SecretOutput output = SecretOutput.TEXT;

  @Option(names = "--wire", description = "have service accounts name it, too")
  private boolean wire;

  @Mixin private CredentialOptions credentials = new CredentialOptions();
  @Mixin private NamespaceOptions namespaces = new NamespaceOptions();
  @Mixin private WireOptions accounts = new WireOptions();
  @Mixin private ApplyOptions writing = new ApplyOptions();
  @Mixin private ExternalSecretOptions external = new ExternalSecretOptions();
  @Mixin private RegistryOptions registries = new RegistryOptions();

  CreateCommand(Io io, PasswordSource.Prompt prompt) {
    this.io = io;
    this.prompt = prompt;
  }

  @Override
  public Integer call() {
    credentials.check();
    namespaces.check();
    NewSecret.checkName(name);
    Proof.check(proofs);
    if (output.isManifest() && (wire || accounts.given())) {
      throw new UsageProblem(
          "service accounts are wired in the cluster, not in a manifest; apply it, then pullpass"
              + " secret wire "
              + name);
    }
    if (output == SecretOutput.EXTERNAL_SECRET) {
      return printExternal();
    }
    if (!credentials.given()) {
      throw new UsageProblem(
          "whose credential? give --username USER with --registry HOST, --docker-config FILE,"
              + " --docker-login or --from NS/NAME");
    }
    List<NewEntry> entries = credentials.entries(io, prompt, this::stored);
    if (!new Review(io).passes(entries) && !force) {
      io.say("nothing was made; --force makes it all the same");
      return ExitCode.FAULT;
    }
    List<NewSecret> secrets =
        split ? NewSecret.split(name, entries) : NewSecret.together(name, entries);
    if (!proven(secrets)) {
      return ExitCode.FAULT;
    }
    return output.isManifest() ? print(secrets) : apply(secrets);
  }

  private int apply(List<NewSecret> secrets) {
    try (Applying applying = Applying.to(namespaces.connection(), io, writing)) {
      ClusterReader reader = applying.reader();
      List<String> places = namespaces.in(reader);
      boolean wired = wire || accounts.given();
      List<ObjectName> wiring = wired ? accounts.in(places, reader) : List.of();
      List<Change> changes =
          secrets.stream().flatMap(secret -> changes(secret, places, wiring)).toList();
      ChangeOutput said = output == SecretOutput.NAME ? ChangeOutput.NAME : ChangeOutput.TEXT;
      return applying.run(changes, "pullpass secret create " + name, said);
    }
  }

  private static Stream<Change> changes(
      NewSecret secret, List<String> places, List<ObjectName> wiring) {
    SecretContent content = new SecretContent.Given(secret.content());
    return Stream.concat(
        places.stream()
            .map(place -> new Change.PutSecret(new ObjectName(place, secret.name()), content)),
        wiring.stream().map(account -> new Change.Wire(account, secret.name())));
  }

  private StoredSecret stored(ObjectName secret) {
    try (ClusterReader reader = ClusterReader.open(namespaces.connection(), io.clock())) {
      return StoredSecret.read(reader, secret);
    }
  }

  private int printExternal() {
    if (credentials.given()) {
      throw new UsageProblem(
          "-o external-secret takes no credential: it says where the store has one");
    }
    ExternalSecret secret = external.of(name, credentials.keys());
    print(new Manifests(places().map(secret::in).toList()));
    return ExitCode.OK;
  }

  /** Every image with the secret whose entry matches it. */
  private boolean proven(List<NewSecret> secrets) {
    if (proofs.isEmpty()) {
      return true;
    }
    NewSecret all =
        new NewSecret(name, secrets.stream().flatMap(one -> one.entries().stream()).toList());
    try (RegistryOptions.Asking asking = registries.open(io)) {
      Proof proof = new Proof(io, asking.registry());
      boolean proven = true;
      for (String image : proofs) {
        proven &= proof.pulls(name, all.content(), image);
      }
      if (!proven) {
        io.say("nothing was made: a secret that does not pull is not published");
      }
      return proven;
    }
  }

  private Stream<Optional<String>> places() {
    if (namespaces.isBySelection()) {
      throw new UsageProblem("a manifest is for namespaces that are named: -n a,b");
    }
    List<String> named = namespaces.named();
    return named.isEmpty() ? Stream.of(Optional.empty()) : named.stream().map(Optional::of);
  }

  private int print(List<NewSecret> secrets) {
    io.say(
        "the manifest holds the credential in clear (base64 hides nothing): keep it out of git,"
            + " or give -o external-secret");
    print(
        new Manifests(
            places()
                .flatMap(place -> secrets.stream().map(one -> new SecretManifest(one, place)))
                .map(Manifests.Manifest.class::cast)
                .toList()));
    return ExitCode.OK;
  }

  private void print(Manifests manifests) {
    io.out().print(output == SecretOutput.JSON ? manifests.json() : manifests.yaml());
  }
}
