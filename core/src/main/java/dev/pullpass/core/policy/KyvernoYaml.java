package dev.pullpass.core.policy;

/**
 * Kyverno's policies, with the same expressions as the API server's own. Kyverno is kept from
 * deriving rules for workloads from them: they have them.
 */
public final class KyvernoYaml {
  private KyvernoYaml() {}

  /** A ValidatingPolicy: Kyverno 1.17 and newer. */
  public static String validatingPolicy(Policy policy) {
    CelText cel = new CelText(ImageChecks.of(policy.terms()));
    return PolicyText.head("kyverno --kind ValidatingPolicy", policy)
        + """
        apiVersion: policies.kyverno.io/v1
        kind: ValidatingPolicy
        metadata:
          name: %s
        spec:
          validationActions: ["%s"]
          failurePolicy: Fail
          autogen:
            podControllers:
              controllers: []
          matchConstraints:
            resourceRules:
        %s
        %s  variables:
        %s
          validations:
        %s
        """
            .formatted(
                policy.name(),
                policy.enforcement().validationAction(),
                block(6, PolicyText.resourceRules()),
                matchConditions(policy),
                block(4, PolicyText.variables(cel)),
                block(4, PolicyText.expression(policy)));
  }

  private static String matchConditions(Policy policy) {
    return policy.exemptNamespaces().isEmpty()
        ? ""
        : """
          matchConditions:
            - name: namespaces
              expression: '!(object.metadata.?namespace.orValue("") in %s)'
        """
            .formatted(Layout.list(policy.exemptNamespaces()));
  }

  /** A ClusterPolicy of one rule: Kyverno 1.13 and newer, to which it is old by now. */
  public static String clusterPolicy(Policy policy) {
    CelText cel = new CelText(ImageChecks.of(policy.terms()));
    return PolicyText.head("kyverno", policy)
        + """
        apiVersion: kyverno.io/v1
        kind: ClusterPolicy
        metadata:
          name: %s
          annotations:
            pod-policies.kyverno.io/autogen-controllers: none
        spec:
          background: true
        %s  rules:
            - name: images
              match:
                any:
                  - resources:
                      kinds: %s
                      operations: ["CREATE", "UPDATE"]
        %s      validate:
                failureAction: %s
                cel:
                  variables:
        %s
                  expressions:
        %s
        """
            .formatted(
                policy.name(),
                policy.enforcement() == Enforcement.WARN ? "  emitWarning: true\n" : "",
                Layout.list(Judged.allKinds()),
                excluded(policy),
                policy.enforcement().failureAction(),
                block(12, PolicyText.variables(cel)),
                block(12, PolicyText.expression(policy)));
  }

  private static String excluded(Policy policy) {
    return policy.exemptNamespaces().isEmpty()
        ? ""
        : """
              exclude:
                any:
                  - resources:
                      namespaces: %s
        """
            .formatted(Layout.list(policy.exemptNamespaces()));
  }

  private static String block(int columns, String lines) {
    return Layout.indented(columns, lines.stripTrailing());
  }
}
