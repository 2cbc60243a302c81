package dev.pullpass.cli.secret;

import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.credential.CanonicalKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code -o external-secret} needs: where the External Secrets Operator finds it. */
final class ExternalSecretOptions {
  /** The two kinds of store, as the API spells them. */
  enum StoreKind {
    ClusterSecretStore,
    SecretStore
  }

  @Option(
      names = "--store",
      paramLabel = "NAME",
      description = "the secret store (Vault, AWS Secrets Manager, …)")
  private @Nullable String store;

  @Option(
      names = "--store-kind",
      paramLabel = "KIND",
      defaultValue = "ClusterSecretStore",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private StoreKind storeKind = StoreKind.ClusterSecretStore;

  @Option(
      names = "--remote-key",
      paramLabel = "KEY",
      description = "the name of the entry in the store")
  private @Nullable String remoteKey;

  @Option(
      names = "--remote-property",
      paramLabel = "NAME",
      description = "the property of it that holds a whole Docker config (default: all of it)")
  private @Nullable String property;

  @Option(
      names = "--remote-username",
      paramLabel = "NAME",
      description = "instead: the property that holds the user name, for the --registry")
  private @Nullable String username;

  @Option(
      names = "--remote-password",
      paramLabel = "NAME",
      description = "with --remote-username: the property that holds the password")
  private @Nullable String password;

  @Option(
      names = "--refresh-interval",
      paramLabel = "DURATION",
      defaultValue = "1h",
      description = "how often it is read anew (default: ${DEFAULT-VALUE})")
  private String refresh = "1h";

  /** The external secret of this name, for the registries named. */
  ExternalSecret of(String name, List<CanonicalKey> keys) {
    return new ExternalSecret(
        name,
        new ExternalSecret.Store(
            required("--store NAME", store),
            storeKind.name(),
            required("--remote-key KEY", remoteKey)),
        content(keys),
        refresh);
  }

  private ExternalSecret.Content content(List<CanonicalKey> keys) {
    if (username == null && password == null) {
      return new ExternalSecret.Whole(Optional.ofNullable(property));
    }
    if (username == null || password == null || property != null) {
      throw new UsageProblem(
          "give --remote-property, or --remote-username together with --remote-password");
    }
    if (keys.isEmpty()) {
      throw new UsageProblem("--remote-username needs --registry HOST: whose user is it?");
    }
    return new ExternalSecret.Login(
        username, password, keys.stream().map(CanonicalKey::text).toList());
  }

  private static String required(String option, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      throw new UsageProblem("-o external-secret needs " + option);
    }
    return value;
  }
}
