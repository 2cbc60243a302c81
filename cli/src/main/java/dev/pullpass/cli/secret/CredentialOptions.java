package dev.pullpass.cli.secret;

import dev.pullpass.cli.Io;
import dev.pullpass.cli.LookProblem;
import dev.pullpass.cli.UsageProblem;
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
      description = "the user name; the password is asked for, unless one of the next three says")
  private @Nullable String username;

  @Option(names = "--password-stdin", description = "read the password from standard input")
  private boolean fromStandardInput;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "read the password from a file (a _json_key, say)")
  private @Nullable Path passwordFile;

  @Option(
      names = "--password-env",
      paramLabel = "NAME",
      description = "take the password from this variable of the environment")
  private @Nullable String passwordVariable;

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
      names = {"--docker-email"},
      hidden = true)
  private @Nullable String email;

  @Mixin private PasswordArguments passwords = new PasswordArguments();

  /** Refuses contradictions, and passwords among the arguments. */
  void check() {
    passwords.check();
    long sources =
        Stream.of(username != null, dockerConfig != null, dockerLogin).filter(is -> is).count();
    if (sources > 1) {
      throw new UsageProblem(
          "--username, --docker-config and --docker-login are three sources; give one of them");
    }
    long passwordSources =
        Stream.of(fromStandardInput, passwordFile != null, passwordVariable != null)
            .filter(is -> is)
            .count();
    if (passwordSources > 1) {
      throw new UsageProblem(
          "--password-stdin, --password-file and --password-env contradict each other; give one of"
              + " them");
    }
    if (passwordSources > 0 && username == null) {
      throw new UsageProblem("a password needs --username USER");
    }
    if (username != null && registries.isEmpty()) {
      throw new UsageProblem("--username needs --registry HOST: whose user is it?");
    }
  }

  /** True if any source was named. */
  boolean given() {
    return username != null || dockerConfig != null || dockerLogin;
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

  /** Gets the credentials, asking the user or helpers where that is wanted. */
  List<NewEntry> entries(Io io, PasswordSource.Prompt prompt) {
    check();
    if (email != null) {
      io.say("--docker-email is left out: nothing reads it");
    }
    keys().forEach(key -> key.remarks().forEach(io::say));
    if (username != null) {
      Credential credential = new Credential(username, source(io, prompt, username).read());
      return keys().stream().map(key -> new NewEntry(key, credential)).toList();
    }
    return ofDockerConfig(io);
  }

  private PasswordSource source(Io io, PasswordSource.Prompt prompt, String user) {
    if (fromStandardInput) {
      return new PasswordSource.StandardInput(io.in());
    }
    if (passwordFile != null) {
      return new PasswordSource.FromFile(passwordFile);
    }
    if (passwordVariable != null) {
      return new PasswordSource.Variable(passwordVariable, io.environment());
    }
    RegistryProvider provider = RegistryProvider.of(keys().get(0).host());
    io.say(provider.label() + " wants " + provider.credentialHelp());
    return new PasswordSource.Asked(prompt, "Password of " + user + ": ");
  }

  private List<NewEntry> ofDockerConfig(Io io) {
    Path file = dockerConfig != null ? dockerConfig : usual(io);
    StoredCredentials stored =
        DockerConfigFile.open(file, new ProgramsOnPath(io.environment(), HELPER_PATIENCE))
            .credentials();
    stored.remarks().forEach(io::say);
    List<NewEntry> entries = wanted(io, stored.byKey());
    if (entries.isEmpty()) {
      throw new LookProblem(
          file + ": has no credential" + (registries.isEmpty() ? "" : " for " + names(keys())));
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
              io.say(key.text() + ": the file has two credentials for it; the first is taken");
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
