package dev.pullpass.cli.secret;

import dev.pullpass.cli.LookProblem;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.credential.ConfigEdit;
import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.kubernetes.ClusterReader;
import java.util.Optional;

/** A pull secret of the cluster that a credential is taken from. */
record StoredSecret(PullSecret secret, DockerConfig config) {

  /** Reads {@code NS/NAME}. */
  static ObjectName parse(String option, String text) {
    int slash = text.indexOf('/');
    if (slash <= 0 || slash != text.lastIndexOf('/') || slash == text.length() - 1) {
      throw new UsageProblem(option + " takes NAMESPACE/NAME, not \"" + text + "\"");
    }
    return new ObjectName(text.substring(0, slash), text.substring(slash + 1));
  }

  /** The secret as it is now; one that is none, or that no kubelet can read, is a problem. */
  static StoredSecret read(ClusterReader reader, ObjectName name) {
    return of(name, reader.secret(name).secret(name));
  }

  static StoredSecret of(ObjectName name, Lookup<Secret> lookup) {
    PullSecret secret =
        PullSecret.of(
            lookup.found().orElseThrow(() -> new LookProblem("Secret " + name + absence(lookup))));
    DockerConfig config =
        secret
            .config()
            .orElseThrow(
                () ->
                    new LookProblem(
                        "Secret "
                            + name
                            + " is of type "
                            + secret.secret().type()
                            + " and holds nothing that a kubelet reads"));
    config
        .fatal()
        .ifPresent(
            fault -> {
              throw new LookProblem("Secret " + name + ": " + fault.explanation());
            });
    return new StoredSecret(secret, config);
  }

  private static String absence(Lookup<Secret> lookup) {
    return lookup instanceof Lookup.Forbidden<Secret> forbidden
        ? " cannot be seen: no right to " + forbidden.what()
        : " was not found";
  }

  /** Its content as a {@code config.json}, whichever of the two types it has. */
  Confidential configJson() {
    Optional<Confidential> modern =
        Optional.ofNullable(secret.secret().data().get(".dockerconfigjson"));
    return modern
        .or(
            () ->
                Optional.ofNullable(secret.secret().data().get(".dockercfg"))
                    .flatMap(ConfigEdit::ofDockercfg))
        .orElseThrow(() -> new LookProblem("Secret " + secret.name() + " holds nothing to copy"));
  }
}
