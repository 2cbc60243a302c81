package dev.pullpass.core.facts;

import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.Keyring;
import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.credential.SecretConfig;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the kubelet would do with a list of pull secrets for one repository.
 *
 * @param named the secrets of the list, in order, and what is known of each
 * @param credentials the credentials it would try, in order; empty means an anonymous pull. What
 *     the node itself adds (its config.json, credential provider plugins) cannot be seen from the
 *     API.
 */
public record PullPlan(List<NamedSecret> named, List<PlannedCredential> credentials) {

  /** A secret's name as listed, and what looking it up gave. */
  public record NamedSecret(String name, Lookup<PullSecret> lookup) {

    /** The secret, if it was found. */
    public Optional<PullSecret> secret() {
      return lookup.found();
    }
  }

  public PullPlan {
    named = List.copyOf(named);
    credentials = List.copyOf(credentials);
  }

  /**
   * Makes the plan.
   *
   * @param names the listed names; empty ones are skipped, as the kubelet skips them
   * @param repository what the kubelet looks up, e.g. {@code docker.io/library/nginx}; empty where
   *     the reference cannot be read
   */
  public static PullPlan of(
      List<String> names, String repository, Function<String, Lookup<PullSecret>> lookup) {
    List<NamedSecret> named =
        names.stream()
            .filter(name -> !name.isEmpty())
            .map(name -> new NamedSecret(name, lookup.apply(name)))
            .toList();
    List<SecretConfig> configs =
        named.stream()
            .flatMap(secret -> secret.secret().stream())
            .flatMap(
                secret ->
                    secret.config().stream()
                        .map(config -> new SecretConfig(secret.name().name(), config)))
            .toList();
    return new PullPlan(
        named, repository.isEmpty() ? List.of() : Keyring.lookup(configs, repository));
  }

  /** The listed secrets that were found. */
  public List<PullSecret> found() {
    return named.stream().flatMap(secret -> secret.secret().stream()).toList();
  }

  /** The listed names that are certainly not there. */
  public List<String> absent() {
    return named.stream().filter(s -> s.lookup().isAbsent()).map(NamedSecret::name).toList();
  }

  /** The listed names of which nothing could be seen. */
  public List<String> unseen() {
    return named.stream().filter(s -> s.lookup().isUnknown()).map(NamedSecret::name).toList();
  }

  /** The first secret that the kubelet cannot parse, which ends every pull of the pod. */
  public Optional<PullSecret> malformed() {
    return found().stream().filter(PullSecret::isMalformed).findFirst();
  }

  /** True if a credential of the plan is certainly all that the pod brings. */
  public boolean isWhollySeen() {
    return unseen().isEmpty();
  }

  /** A credential found in the cluster for a repository, wherever it lies. */
  public record FoundCredential(ObjectName secret, PlannedCredential credential) {}
}
