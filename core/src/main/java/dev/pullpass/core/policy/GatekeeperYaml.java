package dev.pullpass.core.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Gatekeeper's ConstraintTemplate, and a constraint by it. The rules are a parameter of the
 * constraint, so that a second one may enforce some of them in another way.
 */
public final class GatekeeperYaml {
  private GatekeeperYaml() {}

  /** Both objects, in the order in which they are applied. */
  public static String write(Policy policy) {
    return PolicyText.head("gatekeeper", policy) + template(policy) + "---\n" + constraint(policy);
  }

  /** {@code PullpassImages} for {@code pullpass-images}. */
  static String kind(String name) {
    return Arrays.stream(name.split("-", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static String template(Policy policy) {
    String kind = kind(policy.name());
    String name = kind.toLowerCase(Locale.ROOT);
    return """
    apiVersion: templates.gatekeeper.sh/v1
    kind: ConstraintTemplate
    metadata:
      name: %s
    spec:
      crd:
        spec:
          names:
            kind: %s
          validation:
            openAPIV3Schema:
              type: object
              properties:
                rules:
                  description: the rules that are enforced
                  type: array
                  items:
                    type: string
                    enum: %s
      targets:
        - target: admission.k8s.gatekeeper.sh
          rego: |
    %s
    """
        .formatted(
            name,
            kind,
            Layout.list(PolicyText.ids(policy)),
            Layout.indented(8, new RegoText(ImageChecks.of(policy.terms())).module(name).strip()));
  }

  private static String constraint(Policy policy) {
    return """
    apiVersion: constraints.gatekeeper.sh/v1beta1
    kind: %s
    metadata:
      name: %s
    spec:
      enforcementAction: %s
      match:
        kinds:
    %s%s  parameters:
        rules: %s
    """
        .formatted(
            kind(policy.name()),
            policy.name(),
            policy.enforcement().enforcementAction(),
            kinds(),
            excluded(policy),
            Layout.list(PolicyText.ids(policy)));
  }

  private static String kinds() {
    return Judged.ALL.stream()
        .map(
            judged ->
                "      - apiGroups: [\"%s\"]\n        kinds: %s\n"
                    .formatted(judged.group(), Layout.list(judged.kinds())))
        .collect(Collectors.joining());
  }

  private static String excluded(Policy policy) {
    return policy.exemptNamespaces().isEmpty()
        ? ""
        : "    excludedNamespaces: " + Layout.list(policy.exemptNamespaces()) + "\n";
  }
}
