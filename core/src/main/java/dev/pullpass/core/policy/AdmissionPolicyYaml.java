package dev.pullpass.core.policy;

/**
 * A ValidatingAdmissionPolicy and its binding (Kubernetes 1.30 and newer): the API server decides
 * by itself.
 */
public final class AdmissionPolicyYaml {
  private AdmissionPolicyYaml() {}

  /** Both objects, in the order in which they are applied. */
  public static String write(Policy policy) {
    CelText cel = new CelText(ImageChecks.of(policy.terms()));
    return PolicyText.head("validating-admission-policy", policy)
        + """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata:
          name: %s
        spec:
          failurePolicy: Fail
          matchConstraints:
            resourceRules:
        %s
          variables:
        %s
          validations:
        %s
        ---
        """
            .formatted(
                policy.name(),
                block(6, PolicyText.resourceRules()),
                block(4, PolicyText.variables(cel)),
                block(4, PolicyText.expression(policy)))
        + binding(policy);
  }

  private static String binding(Policy policy) {
    String selector = PolicyText.namespaceSelector(policy);
    return """
    apiVersion: admissionregistration.k8s.io/v1
    kind: ValidatingAdmissionPolicyBinding
    metadata:
      name: %1$s
    spec:
      policyName: %1$s
      validationActions: ["%2$s"]
    """
            .formatted(policy.name(), policy.enforcement().validationAction())
        + (selector.isEmpty() ? "" : "  matchResources:\n" + block(4, selector) + "\n");
  }

  private static String block(int columns, String lines) {
    return Layout.indented(columns, lines.stripTrailing());
  }
}
