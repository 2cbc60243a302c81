package dev.pullpass.kubernetes;

import io.fabric8.kubernetes.api.model.NamedAuthInfo;
import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.internal.KubeConfigUtils;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the client's configuration, and says clearly what is wrong with it: the client itself falls
 * back silently to some other cluster where a file or a context is missing.
 */
final class Kubeconfig {
  private final Connection connection;

  private Kubeconfig(Connection connection) {
    this.connection = connection;
  }

  /** The configuration to connect with. */
  static Config of(Connection connection) {
    Config config = new Kubeconfig(connection).find();
    int millis = (int) connection.patience().toMillis();
    config.setConnectionTimeout(Math.min(millis, 10_000));
    config.setRequestTimeout(millis);
    // Whoever writes must know how often: a write that is done and then sent again unseen comes
    // back
    // as a conflict, as if it had not been done.
    config.setRequestRetryBackoffLimit(0);
    return config;
  }

  private Config find() {
    List<Path> files = files();
    if (files.isEmpty()) {
      return inCluster();
    }
    List<io.fabric8.kubernetes.api.model.Config> contents =
        files.stream().map(this::parse).toList();
    String context = context(files, contents);
    Config config = load(files, context);
    requireLogin(config, contents, context);
    ClientKey.tellKind(config);
    return config;
  }

  private List<Path> files() {
    Optional<Path> given = connection.kubeconfig();
    if (given.isPresent() && !Files.isRegularFile(given.get())) {
      throw new ClusterProblem("kubeconfig " + given.get() + ": no such file");
    }
    return given
        .map(List::of)
        .orElseGet(
            () ->
                Config.getKubeconfigFilenames().stream()
                    .map(Path::of)
                    .filter(Files::isRegularFile)
                    .toList());
  }

  private Config inCluster() {
    Config config = Config.autoConfigure(null);
    if (config.getAutoOAuthToken() == null && config.getOauthToken() == null) {
      throw new ClusterProblem(
          "there is no kubeconfig (looked for "
              + String.join(", ", Config.getKubeconfigFilenames())
              + "), and this does not run in a pod: give --kubeconfig FILE, or read a dump with -f"
              + " FILE");
    }
    return config;
  }

  private io.fabric8.kubernetes.api.model.Config parse(Path file) {
    try {
      return KubeConfigUtils.parseConfig(file.toFile());
    } catch (RuntimeException malformed) {
      // The cause may quote the file, which holds credentials.
      throw new ClusterProblem("kubeconfig " + file + ": is not a kubeconfig");
    }
  }

  private String context(List<Path> files, List<io.fabric8.kubernetes.api.model.Config> contents) {
    List<String> contexts =
        contents.stream()
            .flatMap(content -> content.getContexts().stream())
            .map(NamedContext::getName)
            .toList();
    String wanted = connection.context().orElseGet(() -> currentContext(contents));
    if (wanted.isEmpty()) {
      throw new ClusterProblem(named(files) + ": names no current context" + offer(contexts));
    }
    if (!contexts.contains(wanted)) {
      throw new ClusterProblem(named(files) + ": has no context " + wanted + offer(contexts));
    }
    return wanted;
  }

  private static String currentContext(List<io.fabric8.kubernetes.api.model.Config> contents) {
    return contents.stream()
        .map(io.fabric8.kubernetes.api.model.Config::getCurrentContext)
        .filter(context -> context != null && !context.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String named(List<Path> files) {
    return "kubeconfig " + files.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  private static String offer(List<String> contexts) {
    return contexts.isEmpty()
        ? "; it has none"
        : "; give --context with one of: " + String.join(", ", contexts);
  }

  private Config load(List<Path> files, String context) {
    try {
      File first = files.get(0).toFile();
      return files.size() == 1
          ? Config.fromKubeconfig(context, first)
          : Config.autoConfigure(context);
    } catch (RuntimeException malformed) {
      throw new ClusterProblem(
          named(files) + ": context " + context + " cannot be used; check its cluster and user");
    }
  }

  /** A login command that fails is only logged by the client. */
  private void requireLogin(
      Config config, List<io.fabric8.kubernetes.api.model.Config> contents, String context) {
    boolean loggedIn =
        config.getAutoOAuthToken() != null
            || config.getOauthToken() != null
            || config.getClientCertData() != null
            || config.getClientCertFile() != null;
    if (!loggedIn) {
      loginCommand(config, contents)
          .ifPresent(
              command -> {
                throw new ClusterProblem(
                    "context "
                        + context
                        + ": its login command `"
                        + command
                        + "` gave no credential; try it by hand, or run `kubectl get pods` to see"
                        + " what it says");
              });
    }
  }

  private static Optional<String> loginCommand(
      Config config, List<io.fabric8.kubernetes.api.model.Config> contents) {
    NamedContext current = config.getCurrentContext();
    String user = current == null ? "" : current.getContext().getUser();
    return contents.stream()
        .flatMap(content -> content.getUsers().stream())
        .filter(info -> info.getName().equals(user))
        .map(NamedAuthInfo::getUser)
        .filter(info -> info != null && info.getExec() != null)
        .map(info -> info.getExec().getCommand())
        .findFirst();
  }
}
