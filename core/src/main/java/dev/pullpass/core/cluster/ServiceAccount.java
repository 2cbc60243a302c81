package dev.pullpass.core.cluster;

import java.util.List;

/** A service account and the pull secrets that it hands to new pods, in order. */
public record ServiceAccount(ObjectName name, List<String> imagePullSecrets) {

  public ServiceAccount {
    imagePullSecrets = List.copyOf(imagePullSecrets);
  }
}
