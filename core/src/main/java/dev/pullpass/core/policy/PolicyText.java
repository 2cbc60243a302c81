package dev.pullpass.core.policy;

import java.util.List;
import java.util.stream.Collectors;

/** What the files of all engines begin with, and share. */
final class PolicyText {
  private PolicyText() {}

  /** A comment that says what is demanded, and how the file came to be. */
  static String head(String command, Policy policy) {
    return "# Written by pullpass policy "
        + command
        + ". Images are held to this:\n"
        + policy.terms().rules().stream()
            .map(rule -> "#   " + rule.id() + ": " + rule.demand() + "\n")
            .collect(Collectors.joining());
  }

  /** The rules' names. */
  static List<String> ids(Policy policy) {
    return policy.terms().rules().stream().map(PolicyRule::id).toList();
  }

  /** Variables as the API server and Kyverno take them, as items of a list. */
  static String variables(CelText cel) {
    return cel.variables().stream()
        .map(
            variable ->
                "- name: %s\n  expression: |-\n%s\n"
                    .formatted(variable.name(), Layout.indented(4, variable.expression())))
        .collect(Collectors.joining());
  }

  /** The expression and its message, as the one item of a list. */
  static String expression(Policy policy) {
    return """
    - expression: '%s'
      message: 'an image breaks the rules of %s'
      messageExpression: '%s'
    """
        .formatted(CelText.EXPRESSION, policy.name(), CelText.MESSAGE);
  }

  /**
   * The resources of each API group, as items of a list, of which no field is left to a default.
   */
  static String resourceRules() {
    return Judged.ALL.stream()
        .map(
            judged ->
                """
                - apiGroups: ["%s"]
                  apiVersions: ["v1"]
                  operations: ["CREATE", "UPDATE"]
                  resources: %s
                  scope: Namespaced
                """
                    .formatted(judged.group(), Layout.list(judged.resources())))
        .collect(Collectors.joining());
  }

  /** Selects all namespaces but these; nothing where there is none. */
  static String namespaceSelector(Policy policy) {
    return policy.exemptNamespaces().isEmpty()
        ? ""
        : """
        namespaceSelector:
          matchExpressions:
            - key: kubernetes.io/metadata.name
              operator: NotIn
              values: %s
        """
            .formatted(Layout.list(policy.exemptNamespaces()));
  }
}
