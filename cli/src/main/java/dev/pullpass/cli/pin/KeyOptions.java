package dev.pullpass.cli.pin;

import dev.pullpass.cli.ClusterOptions;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.LookProblem;
import dev.pullpass.cli.PasswordOptions;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.credential.CanonicalKey;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.credential.RegistryInput;
import dev.pullpass.core.credential.SecretConfig;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.text.Utf8;
import dev.pullpass.sources.DockerConfigFile;
import dev.pullpass.sources.ProgramsOnPath;
import dev.pullpass.sources.StoredCredentials;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** With whose credentials registries are asked. */
final class KeyOptions {
  /** A helper may ask its user for a passphrase. */
  private static final Duration HELPER_PATIENCE = Duration.ofSeconds(60);

  private static final String AUTH_CONFIG = "DOCKER_AUTH_CONFIG";

  @Option(
      names = "--docker-config",
      paramLabel = "FILE",
      description =
          "take credentials from this Docker config.json, and the helpers that it names (default:"
              + " where docker login keeps yours)")
  private @Nullable Path dockerConfig;

  @Option(
      names = "--registry",
      paramLabel = "HOST[:PORT]",
      description = "the registry that --username is for")
  private @Nullable String registry;

  @Option(
      names = {"-u", "--username"},
      paramLabel = "USER",
      description =
          "the user name for --registry; a --password-… option says where its password is")
  private @Nullable String username;

  @Option(
      names = "--from-cluster",
      description = "take credentials from the pull secrets of a namespace, or of all with -A, too")
  private boolean fromCluster;

  @Option(names = "--anonymous", description = "ask without any credential")
  private boolean anonymous;

  @Mixin private PasswordOptions passwords = new PasswordOptions();
  @Mixin private ClusterOptions objects = new ClusterOptions();

  /** Refuses contradictions, and passwords among the arguments. */
  void check() {
    passwords.check();
    objects.check();
    boolean named = dockerConfig != null || username != null || usesCluster();
    if (anonymous && named) {
      throw new UsageProblem("--anonymous asks without a credential, and others are named");
    }
    if ((username == null) != (registry == null) || passwords.given() != (username != null)) {
      throw new UsageProblem(
          "--registry, --username and one of --password-stdin, --password-file and --password-env"
              + " go together");
    }
    if (objects.asksForCluster() && !usesCluster()) {
      throw new UsageProblem(
          "-n, -A, --context and --kubeconfig say where --from-cluster looks; give that, too");
    }
  }

  private boolean usesCluster() {
    return fromCluster || objects.fromDumps();
  }

  /**
   * Gets the credentials.
   *
   * @param images what they are for: helpers are asked for these only
   */
  Keys keys(Io io, List<ImageReference> images) {
    if (anonymous || images.isEmpty()) {
      return Keys.NONE;
    }
    List<SecretConfig> configs = new ArrayList<>();
    typed(io).ifPresent(configs::add);
    authConfig(io).ifPresent(configs::add);
    stored(io, images).ifPresent(configs::add);
    gitlabJob(io).ifPresent(configs::add);
    if (usesCluster()) {
      configs.addAll(new ClusterKeys(io, objects).configs());
    }
    return new Keys(configs);
  }

  private Optional<SecretConfig> typed(Io io) {
    if (username == null || registry == null) {
      return Optional.empty();
    }
    if (!(RegistryInput.parse(registry) instanceof CanonicalKey key)) {
      throw new UsageProblem(
          "--registry: " + ((RegistryInput.Refused) RegistryInput.parse(registry)).why());
    }
    Credential credential =
        new Credential(
            username, passwords.source(io, question -> Optional.empty(), username).read());
    return Optional.of(Keys.config("--username", Map.of(key.text(), credential)));
  }

  /** As GitLab's runner and Renovate take it. */
  private static Optional<SecretConfig> authConfig(Io io) {
    String text = io.environment().getOrDefault(AUTH_CONFIG, "");
    if (text.isBlank()) {
      return Optional.empty();
    }
    DockerConfig config = DockerConfig.parse(DockerConfig.Format.CONFIG_JSON, Utf8.bytes(text));
    config
        .fatal()
        .ifPresent(
            fault -> {
              throw new LookProblem(
                  AUTH_CONFIG + ": " + fault.explanation() + " (byte " + fault.offset() + ")");
            });
    return Optional.of(new SecretConfig(AUTH_CONFIG, config));
  }

  /** The account of a job of GitLab CI, for the registry of its own forge. */
  private static Optional<SecretConfig> gitlabJob(Io io) {
    String host = io.environment().getOrDefault("CI_REGISTRY", "");
    String user = io.environment().getOrDefault("CI_REGISTRY_USER", "");
    String password = io.environment().getOrDefault("CI_REGISTRY_PASSWORD", "");
    boolean whole = !host.isEmpty() && !user.isEmpty() && !password.isEmpty();
    return whole && RegistryInput.parse(host) instanceof CanonicalKey key
        ? Optional.of(
            Keys.config("CI_REGISTRY_USER", Map.of(key.text(), Credential.of(user, password))))
        : Optional.empty();
  }

  private Optional<SecretConfig> stored(Io io, List<ImageReference> images) {
    Optional<Path> file =
        Optional.ofNullable(dockerConfig).or(() -> DockerConfigFile.usual(io.environment()));
    return file.map(path -> stored(io, path, images));
  }

  private static SecretConfig stored(Io io, Path file, List<ImageReference> images) {
    StoredCredentials stored =
        DockerConfigFile.open(file, new ProgramsOnPath(io.environment(), HELPER_PATIENCE))
            .credentials(server -> Keys.serves(server, images));
    stored.remarks().forEach(io::say);
    return Keys.config(file.toString(), stored.byKey());
  }
}
