package dev.pullpass.sources;

import dev.pullpass.core.credential.ConfigEntry;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.credential.DockerConfig.Format;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A {@code config.json} of Docker, an {@code auth.json} of Podman, or a {@code .dockercfg}, with
 * the credential helpers that it names. As in docker/cli, a registry's own helper goes before the
 * store of all, and a store before what stands in the file.
 */
public final class DockerConfigFile {
  private static final int MOST_BYTES = 1 << 20;

  /** Docker Desktop keeps tokens of its own under the key of Docker Hub and one of these. */
  private static final List<String> OWN_TOKENS = List.of("/access-token", "/refresh-token");

  private final String name;
  private final byte[] document;
  private final Programs programs;

  private DockerConfigFile(String name, byte[] document, Programs programs) {
    this.name = name;
    this.document = document;
    this.programs = programs;
  }

  /** Where Docker, and failing that Podman, keeps the file of the user; empty if nowhere. */
  public static Optional<Path> usual(Map<String, String> environment) {
    List<Path> places = new ArrayList<>();
    Optional.ofNullable(environment.get("DOCKER_CONFIG"))
        .ifPresent(folder -> places.add(Path.of(folder, "config.json")));
    Optional.ofNullable(environment.get("HOME"))
        .ifPresent(home -> places.add(Path.of(home, ".docker", "config.json")));
    Optional.ofNullable(environment.get("REGISTRY_AUTH_FILE"))
        .ifPresent(file -> places.add(Path.of(file)));
    Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
        .ifPresent(folder -> places.add(Path.of(folder, "containers", "auth.json")));
    Optional.ofNullable(environment.get("HOME"))
        .ifPresent(home -> places.add(Path.of(home, ".config", "containers", "auth.json")));
    return places.stream().filter(Files::isRegularFile).findFirst();
  }

  /**
   * Reads a file; no helper is asked yet.
   *
   * @throws SourceProblem where it cannot be read
   */
  public static DockerConfigFile open(Path file, Programs programs) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new SourceProblem(file + ": is larger than a Docker config can be");
      }
      return new DockerConfigFile(file.toString(), Files.readAllBytes(file), programs);
    } catch (IOException e) {
      throw new SourceProblem(file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  /**
   * All credentials of the file and its helpers.
   *
   * @throws SourceProblem where the file is malformed
   */
  public StoredCredentials credentials() {
    return credentials(server -> true);
  }

  /**
   * The same, with helpers asked only for the servers that are wanted: each answer costs a program,
   * and may cost the user a passphrase.
   *
   * @throws SourceProblem where the file is malformed
   */
  public StoredCredentials credentials(Predicate<String> wanted) {
    Optional<JsonObject> root = Json.object(document);
    Format format =
        root.filter(DockerConfigFile::isConfigJson).isPresent() || root.isEmpty()
            ? Format.CONFIG_JSON
            : Format.DOCKERCFG;
    DockerConfig config = DockerConfig.parse(format, document);
    config
        .fatal()
        .ifPresent(
            fault -> {
              throw new SourceProblem(
                  name + ": " + fault.explanation() + " (byte " + fault.offset() + ")");
            });
    Collecting collecting = new Collecting(name, programs, wanted);
    collecting.file(config.entries());
    if (format == Format.CONFIG_JSON) {
      root.ifPresent(collecting::helpers);
    }
    return collecting.result();
  }

  private static boolean isConfigJson(JsonObject root) {
    return List.of("auths", "credsStore", "credHelpers").stream()
        .anyMatch(field -> root.field(field).isPresent());
  }

  /** Credentials of one file on their way together. */
  private static final class Collecting {
    private final String name;
    private final Programs programs;
    private final Predicate<String> wanted;
    private final Map<String, Credential> found = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    private Collecting(String name, Programs programs, Predicate<String> wanted) {
      this.name = name;
      this.programs = programs;
      this.wanted = wanted;
    }

    private void file(List<ConfigEntry> entries) {
      for (ConfigEntry entry : entries) {
        boolean usable = !entry.credential().password().isEmpty();
        if (usable) {
          found.put(entry.written(), entry.credential());
        } else if (entry.hasIdentityToken()) {
          remarks.add(
              name
                  + ": the entry "
                  + entry.written()
                  + " holds an identity token, which no kubelet can use; it is left out");
        }
      }
    }

    private void helpers(JsonObject root) {
      root.text("credsStore").filter(store -> !store.isEmpty()).ifPresent(this::store);
      root.field("credHelpers")
          .filter(JsonObject.class::isInstance)
          .map(JsonObject.class::cast)
          .ifPresent(helpers -> helpers.members().forEach(this::perRegistry));
    }

    private void store(String store) {
      CredentialHelper helper = new CredentialHelper(store, programs);
      try {
        helper.servers().stream()
            .filter(server -> OWN_TOKENS.stream().noneMatch(server::endsWith))
            .filter(wanted)
            .forEach(server -> ask(helper, server));
      } catch (SourceProblem problem) {
        remarks.add(name + ": " + problem.getMessage());
      }
    }

    private void perRegistry(JsonObject.Member member) {
      if (member.value() instanceof JsonString helper
          && !helper.text().isEmpty()
          && wanted.test(member.name())) {
        ask(new CredentialHelper(helper.text(), programs), member.name());
      }
    }

    private void ask(CredentialHelper helper, String server) {
      HelperAnswer answer = helper.get(server);
      if (answer instanceof HelperAnswer.Given given) {
        found.put(server, given.credential());
      } else if (answer instanceof HelperAnswer.Useless useless) {
        remarks.add(
            name + ": for " + shown(server) + ", " + helper.program() + " " + useless.why());
      }
    }

    private static String shown(String server) {
      return server.indexOf('@') < 0 ? server : "a key with a user name in it";
    }

    private StoredCredentials result() {
      return new StoredCredentials(found, remarks);
    }
  }
}
