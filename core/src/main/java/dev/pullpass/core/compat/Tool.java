package dev.pullpass.core.compat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tools whose verdicts can be had. */
public enum Tool {
  CHECKOV("checkov"),
  KUBE_LINTER("kube-linter"),
  TRIVY("trivy"),
  KUBE_SCORE("kube-score"),
  POLARIS("polaris"),
  GATEKEEPER("gatekeeper"),
  KYVERNO("kyverno");

  private final String word;

  Tool(String word) {
    this.word = word;
  }

  /** The name on a command line. */
  public String word() {
    return word;
  }

  /** The tool of a name; empty where there is none. */
  public static Optional<Tool> of(String word) {
    return Arrays.stream(values()).filter(tool -> tool.word.equals(word)).findFirst();
  }

  /** Its rules about images, with its own defaults. */
  public List<CompatRule> rules() {
    return switch (this) {
      case CHECKOV -> Checkov.RULES;
      case KUBE_LINTER -> List.of(KubeLinter.latestTag(KubeLinter.BLOCKED, List.of()));
      case TRIVY -> Trivy.RULES;
      case KUBE_SCORE -> KubeScore.RULES;
      case POLARIS -> Polaris.RULES;
      case GATEKEEPER ->
          List.of(
              Gatekeeper.disallowedTags(List.of("latest"), List.of()),
              Gatekeeper.imageDigests(List.of()));
      case KYVERNO -> Kyverno.RULES;
    };
  }
}
