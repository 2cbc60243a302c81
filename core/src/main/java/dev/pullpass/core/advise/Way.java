package dev.pullpass.core.advise;

/** A way for pods to get their images' credential. */
public enum Way {
  NO_SECRET("no secret", "leave it as it is: these pulls need no pull secret"),
  PLATFORM_SECRET("platform secret", "the secret that the platform itself generates and keeps"),
  POD_SECRET("pod secret", "a pull secret, named in the pod template (imagePullSecrets)"),
  SERVICE_ACCOUNT(
      "service account", "a pull secret in each namespace, in its service accounts' list"),
  DEDICATED_ACCOUNT(
      "dedicated service account",
      "a service account for each workload, with a pull secret of its own"),
  NODE_IDENTITY("node identity", "the nodes' own cloud identity, and no pull secret at all"),
  CREDENTIAL_PROVIDER(
      "kubelet credential provider",
      "a kubelet credential provider plugin on the nodes, and no pull secret at all"),
  EXTERNAL_SECRETS(
      "External Secrets", "pull secrets that External Secrets Operator makes and renews");

  private final String label;
  private final String summary;

  Way(String label, String summary) {
    this.label = label;
    this.summary = summary;
  }

  /** How it is called. */
  public String label() {
    return label;
  }

  /** What it is, as a clause. */
  public String summary() {
    return summary;
  }
}
