package dev.pullpass.core.verdict;

import dev.pullpass.core.credential.ConfigFault;
import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.PullSecret;
import java.util.List;
import java.util.Locale;

/** What the two verdicts on malformed secrets say alike. */
final class Malformed {
  private Malformed() {}

  /** The fault with its field and byte. */
  static String fault(PullSecret secret) {
    return secret
        .config()
        .flatMap(DockerConfig::fatal)
        .map(Malformed::describe)
        .orElse("its content cannot be parsed");
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
