package dev.pullpass.core.policy;

/**
 * Kyverno's ClusterPolicy (1.13 and newer), whose one rule has the same expressions as the API
 * server's own policy. Kyverno is kept from deriving rules for workloads from it: it has them.
 */
public final class KyvernoYaml {
  private KyvernoYaml() {}

  /** The policy. */
  public static String write(Policy policy) {
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
