package dev.pullpass.core.verdict;

import dev.pullpass.core.credential.ConfigFault;
import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.SecretEdit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the two verdicts on malformed secrets say alike. */
final class Malformed {
  private Malformed() {}

  /** The fault with its field and byte. */
  static String fault(PullSecret secret) {
    return secret
        .config()
        .flatMap(DockerConfig::fatal)
        .or(() -> shape(secret))
        .map(Malformed::describe)
        .orElse("its content cannot be parsed");
  }

  /** The content has the form of the other type, so that the kubelet finds no registry in it. */
  static Optional<ConfigFault> shape(PullSecret secret) {
    return secret.config().stream()
        .flatMap(config -> config.notes().stream())
        .filter(note -> note.field().equals("auths") || note.field().equals("[\"auths\"]"))
        .findFirst();
  }

  /** The field that is at fault, else the content as a whole. */
  static String field(PullSecret secret) {
    return secret
        .config()
        .flatMap(DockerConfig::fatal)
        .map(ConfigFault::field)
        .filter(field -> !field.isEmpty())
        .orElse("content");
  }

  private static String describe(ConfigFault fault) {
    String why = fault.explanation();
    String clause = why.substring(0, 1).toLowerCase(Locale.ROOT) + why.substring(1);
    return (clause.endsWith(".") ? clause.substring(0, clause.length() - 1) : clause)
        + " ("
        + (fault.field().isEmpty() ? "" : fault.field() + ", ")
        + "byte "
        + fault.offset()
        + ")";
  }

  /** What the kubelet stumbles over, in its words. */
  static String kubeletSays(PullSecret secret) {
    return "The kubelet's words for it: \""
        + secret.config().flatMap(DockerConfig::fatal).map(ConfigFault::kubeletMessage).orElse("")
        + "\".";
  }

  /** Its content is written so that the kubelet can read it, else it is replaced. */
  static List<Change> mend(Facts facts, PullSecret secret) {
    SecretEdit replaced = new SecretEdit.Replace(Repairs.content(facts, secret.name()));
    return mendOrElse(facts, secret, List.of(new Change.EditSecret(secret.name(), replaced)));
  }

  /** Its content is written so that the kubelet can read it, else these are made. */
  static List<Change> mendOrElse(Facts facts, PullSecret secret, List<Change> otherwise) {
    return Repairs.withRetry(facts, new Change.MendOrElse(secret.name(), otherwise));
  }

  /** Writing the secret anew; its type is right, so it can stay in its place. */
  static List<Remedy> repair(Facts facts, String name) {
    return List.of(
        Remedy.of(
            "Write "
                + Say.secret(facts, name)
                + " anew, with "
                + facts.provider().credentialHelp()
                + ".",
            SecretCommands.rewrite(facts, name)),
        Remedy.of("The kubelet tries again within five minutes; a deleted pod tries at once."));
  }
}
