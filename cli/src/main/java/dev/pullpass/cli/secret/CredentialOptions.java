package dev.pullpass.cli.secret;

import dev.pullpass.cli.Io;
import dev.pullpass.cli.LookProblem;
import dev.pullpass.cli.PasswordOptions;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.CanonicalKey;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.RegistryInput;
import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.sources.DockerConfigFile;
import dev.pullpass.sources.PasswordSource;
import dev.pullpass.sources.ProgramsOnPath;
import dev.pullpass.sources.StoredCredentials;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a credential comes from, and which registries it is for. */
final class CredentialOptions {
  /** A helper may ask its user for a passphrase. */
  private static final Duration HELPER_PATIENCE = Duration.ofSeconds(60);

  @Option(
      names = {"--registry", "--docker-server"},
      paramLabel = "HOST[:PORT]",
      description = {
        "the registry, docker.io for Docker Hub; may be given several times. With a Docker config:"
            + " only these of it"
      })
  private List<String> registries = new ArrayList<>();

  @Option(
      names = {"-u", "--username", "--docker-username"},
      paramLabel = "USER",
      description =
          "the user name; its password is asked for, unless a --password-… option says where it is")
  private @Nullable String username;

  @Option(
      names = "--docker-config",
      paramLabel = "FILE",
      description =
          "take credentials from a Docker config.json, an auth.json or a .dockercfg, and from the"
              + " credential helpers that it names")
  private @Nullable Path dockerConfig;

  @Option(
      names = "--docker-login",
      description = "the same from where docker login keeps yours (DOCKER_CONFIG, ~/.docker)")
  private boolean dockerLogin;

  @Option(
      names = "--from",
      paramLabel = "NS/NAME",
      description = "take credentials from a pull secret of the cluster, of either type")
  private @Nullable String from;

  @Option(
      names = {"--docker-email"},
      hidden = true)
  private @Nullable String email;

  @Mixin private PasswordOptions passwords = new PasswordOptions();

  /** Refuses contradictions, and passwords among the arguments. */
  void check() {
    passwords.check();
    long sources =
        Stream.of(username != null, dockerConfig != null, dockerLogin, from != null)
            .filter(is -> is)
            .count();
    if (sources > 1) {
      throw new UsageProblem(
          "--username, --docker-config, --docker-login and --from are four sources; give one of them");
    }
    if (passwords.given() && username == null) {
      throw new UsageProblem("a password needs --username USER");
    }
    if (username != null && registries.isEmpty()) {
      throw new UsageProblem("--username needs --registry HOST: whose user is it?");
    }
  }

  /** True if any source was named. */
  boolean given() {
    return username != null || dockerConfig != null || dockerLogin || from != null;
  }

  /** The registries that were named, as keys. */
  List<CanonicalKey> keys() {
    return registries.stream().map(CredentialOptions::key).toList();
  }

  private static CanonicalKey key(String written) {
    RegistryInput input = RegistryInput.parse(written);
    if (input instanceof RegistryInput.Refused refused) {
      throw new UsageProblem("--registry: " + refused.why());
    }
    return (CanonicalKey) input;
  }

  /**
   * Gets the credentials, asking the user or helpers where that is wanted.
   *
   * @param secrets reads a secret of the cluster
   */
  List<NewEntry> entries(
      Io io, PasswordSource.Prompt prompt, Function<ObjectName, StoredSecret> secrets) {
    check();
    if (email != null) {
      io.say("--docker-email is left out: nothing reads it");
    }
    keys().forEach(key -> key.remarks().forEach(io::say));
    if (username != null) {
      Credential credential = new Credential(username, source(io, prompt, username).read());
      return keys().stream().map(key -> new NewEntry(key, credential)).toList();
    }
    return from != null
        ? ofSecret(io, secrets.apply(StoredSecret.parse("--from", from)))
        : ofDockerConfig(io);
  }

  private List<NewEntry> ofSecret(Io io, StoredSecret secret) {
    Map<String, Credential> stored = new LinkedHashMap<>();
    secret.config().entries().stream()
        .filter(entry -> !entry.credential().password().isEmpty())
        .forEach(entry -> stored.put(entry.written(), entry.credential()));
    return some(io, "Secret " + from, stored);
  }

  private PasswordSource source(Io io, PasswordSource.Prompt prompt, String user) {
    if (!passwords.given()) {
      RegistryProvider provider = RegistryProvider.of(keys().get(0).host());
      io.say(provider.label() + " wants " + provider.credentialHelp());
    }
    return passwords.source(io, prompt, user);
  }

  private List<NewEntry> ofDockerConfig(Io io) {
    Path file = dockerConfig != null ? dockerConfig : usual(io);
    StoredCredentials stored =
        DockerConfigFile.open(file, new ProgramsOnPath(io.environment(), HELPER_PATIENCE))
            .credentials();
    stored.remarks().forEach(io::say);
    return some(io, file.toString(), stored.byKey());
  }

  private List<NewEntry> some(Io io, String place, Map<String, Credential> stored) {
    List<NewEntry> entries = wanted(io, stored);
    if (entries.isEmpty()) {
      throw new LookProblem(
          place + ": has no credential" + (registries.isEmpty() ? "" : " for " + names(keys())));
    }
    return entries;
  }

  private static Path usual(Io io) {
    return DockerConfigFile.usual(io.environment())
        .orElseThrow(
            () ->
                new LookProblem(
                    "there is no Docker config where docker login keeps one; name it with"
                        + " --docker-config FILE"));
  }

  private List<NewEntry> wanted(Io io, Map<String, Credential> stored) {
    List<String> wanted = keys().stream().map(CanonicalKey::text).toList();
    Map<String, NewEntry> entries = new LinkedHashMap<>();
    stored.forEach(
        (written, credential) -> {
          if (!(RegistryInput.parse(written) instanceof CanonicalKey key)) {
            io.say("an entry is left out: its key is none that an image can match");
          } else if (wanted.isEmpty() || wanted.contains(key.text())) {
            NewEntry entry = new NewEntry(key, credential);
            NewEntry before = entries.putIfAbsent(key.text(), entry);
            if (before != null && !before.credential().equals(credential)) {
              io.say(key.text() + ": there are two credentials for it; the first is taken");
            }
          }
        });
    wanted.stream()
        .filter(key -> !entries.containsKey(key))
        .filter(key -> !entries.isEmpty())
        .forEach(
            key -> {
              throw new LookProblem("there is no credential for " + key + " in it");
            });
    return List.copyOf(entries.values());
  }

  private static String names(List<CanonicalKey> keys) {
    return String.join(", ", keys.stream().map(CanonicalKey::text).toList());
  }
}
