package dev.pullpass.core.facts;

import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.cluster.Node;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.ServiceAccount;
import dev.pullpass.core.cluster.Workload;
import dev.pullpass.core.facts.PullPlan.FoundCredential;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the pod and bears on its pull.
 *
 * @param account the pod's service account
 * @param accountPlan the plan by the service account's list as it is now
 * @param defaultAccountSecrets the pull secrets of the namespace's {@code default} account
 * @param elsewhere credentials in the cluster that match the image but are not planned, those of
 *     the pod's own namespace first
 * @param homonyms where secrets with the name of an absent one exist
 * @param neighbours registry secrets of the pod's namespace, by name
 * @param node the pod's node
 * @param workload the top owner, e.g. the Deployment behind the ReplicaSet
 */
public record Surroundings(
    Lookup<ServiceAccount> account,
    PullPlan accountPlan,
    List<String> defaultAccountSecrets,
    List<FoundCredential> elsewhere,
    List<ObjectName> homonyms,
    List<String> neighbours,
    Lookup<Node> node,
    Optional<Workload> workload) {

  public Surroundings {
    defaultAccountSecrets = List.copyOf(defaultAccountSecrets);
    elsewhere = List.copyOf(elsewhere);
    homonyms = List.copyOf(homonyms);
    neighbours = List.copyOf(neighbours);
  }

  /** True if the owner's pod template itself names pull secrets. */
  public boolean templateNamesSecrets() {
    return workload.filter(w -> !w.templatePullSecrets().isEmpty()).isPresent();
  }
}
