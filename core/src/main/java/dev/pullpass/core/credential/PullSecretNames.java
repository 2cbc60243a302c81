package dev.pullpass.core.credential;

import java.util.List;

/** Which pull secrets a pod ends up with. */
public final class PullSecretNames {
  private PullSecretNames() {}

  /**
   * The pull secrets of a pod after admission (kubernetes plugin/pkg/admission/serviceaccount): its
   * own if its list has any item, even an empty name; else its service account's. The two are never
   * merged, and this happens once, when the pod is created. Mirror pods are left alone.
   */
  public static List<String> atCreation(List<String> pod, List<String> serviceAccount) {
    return List.copyOf(pod.isEmpty() ? serviceAccount : pod);
  }
}
