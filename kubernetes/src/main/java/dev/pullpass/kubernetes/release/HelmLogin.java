package dev.pullpass.kubernetes.release;

import dev.pullpass.core.credential.Confidential;
import dev.pullpass.kubernetes.Connection;
import io.fabric8.kubernetes.api.model.AuthInfo;
import io.fabric8.kubernetes.api.model.Cluster;
import io.fabric8.kubernetes.api.model.Config;
import io.fabric8.kubernetes.client.internal.KubeConfigUtils;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The login of a connection as one kubeconfig, which is all that Helm in process takes: the files
 * merged as kubectl merges them, the context chosen, and paths made absolute.
 */
public final class HelmLogin {
  private HelmLogin() {}

  /** The kubeconfig, which holds credentials; empty in a pod, where there is none. */
  public static Optional<Confidential> of(Connection connection) {
    List<Path> files =
        connection
            .kubeconfig()
            .map(List::of)
            .orElseGet(
                () ->
                    io.fabric8.kubernetes.client.Config.getKubeconfigFilenames().stream()
                        .map(Path::of)
                        .filter(Files::isRegularFile)
                        .toList());
    return files.stream()
        .map(HelmLogin::absolute)
        .reduce(HelmLogin::merged)
        .map(config -> chosen(config, connection))
        .map(config -> Serialization.asYaml(config).getBytes(StandardCharsets.UTF_8))
        .map(Confidential::of);
  }

  private static Config absolute(Path file) {
    Config config = KubeConfigUtils.parseConfig(file.toFile());
    Path folder = file.toAbsolutePath().getParent();
    config.getClusters().forEach(named -> absolute(named.getCluster(), folder));
    config.getUsers().forEach(named -> absolute(named.getUser(), folder));
    return config;
  }

  private static void absolute(Cluster cluster, @Nullable Path folder) {
    cluster.setCertificateAuthority(absolute(cluster.getCertificateAuthority(), folder));
  }

  private static void absolute(AuthInfo user, @Nullable Path folder) {
    user.setClientCertificate(absolute(user.getClientCertificate(), folder));
    user.setClientKey(absolute(user.getClientKey(), folder));
    user.setTokenFile(absolute(user.getTokenFile(), folder));
  }

  private static @Nullable String absolute(@Nullable String path, @Nullable Path folder) {
    return path == null || path.isEmpty() || folder == null
        ? path
        : folder.resolve(path).toString();
  }

  /** The first file that says something wins, and lookups find the first of a name. */
  private static Config merged(Config first, Config next) {
    first.getClusters().addAll(next.getClusters());
    first.getUsers().addAll(next.getUsers());
    first.getContexts().addAll(next.getContexts());
    if (first.getCurrentContext() == null || first.getCurrentContext().isEmpty()) {
      first.setCurrentContext(next.getCurrentContext());
    }
    return first;
  }

  private static Config chosen(Config config, Connection connection) {
    connection.context().ifPresent(config::setCurrentContext);
    return config;
  }
}
