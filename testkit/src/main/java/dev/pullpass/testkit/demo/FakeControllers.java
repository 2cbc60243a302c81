package dev.pullpass.testkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.testkit.cluster.FakeCluster;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Just enough of the Deployment and ReplicaSet controllers: pods are made from templates, missing
 * ones again; a changed template is rolled out with one pod more, and goes on when that pod is
 * ready. Admission copies the service account's pull secrets into pods that name none.
 */
public final class FakeControllers {
  private final ClusterView view;
  private final FakeCluster cluster;
  private final AtomicInteger made = new AtomicInteger();

  /** Controllers of the cluster; they act when they are told to. */
  public FakeControllers(FakeCluster cluster) {
    this.cluster = cluster;
    this.view = new ClusterView(cluster);
  }

  /** Takes every workload one step towards what it wants. Returns whether anything changed. */
  public boolean reconcile(Instant now) {
    Owned owned = Owned.read(view);
    boolean changed = false;
    for (ObjectNode deployment : view.list("/apis/apps/v1/deployments", "Deployment")) {
      changed |= rollOut(deployment, owned, now);
    }
    return changed;
  }

  /** Brings the numbers of pods in the workloads' status up to date. */
  public void count() {
    Owned owned = Owned.read(view);
    view.list("/apis/apps/v1/deployments", "Deployment")
        .forEach(deployment -> owned.count(deployment).forEach(view::put));
  }

  private boolean rollOut(ObjectNode deployment, Owned owned, Instant now) {
    List<ObjectNode> sets = owned.by(deployment);
    String hash = Templates.hash(deployment.at("/spec/template"));
    Optional<ObjectNode> current =
        sets.stream().filter(set -> hash.equals(hashOf(set))).findFirst();
    if (current.isEmpty()) {
      int replicas = sets.isEmpty() ? wanted(deployment) : 1;
      ObjectNode set = Templates.replicaSet(deployment, hash, born(deployment, now));
      set.withObject("/spec").put("replicas", replicas);
      view.put(set);
      return fill(set, owned, replicas, started(set));
    }
    if (finish(deployment, current.get(), owned)) {
      return true;
    }
    boolean filled = false;
    for (ObjectNode set : sets) {
      filled |= fill(set, owned, set.at("/spec/replicas").asInt(), now);
    }
    return filled;
  }

  /** What is seen for the first time starts when its workload was made. */
  private static Instant born(ObjectNode workload, Instant now) {
    return workload.has("status") ? now : started(workload);
  }

  /** When the new pods are ready, the older ones go and the new set becomes whole. */
  private boolean finish(ObjectNode deployment, ObjectNode current, Owned owned) {
    List<ObjectNode> older =
        owned.by(deployment).stream()
            .filter(set -> !hashOf(set).equals(hashOf(current)))
            .filter(set -> set.at("/spec/replicas").asInt() > 0)
            .toList();
    if (older.isEmpty() || owned.ready(current) < 1) {
      return false;
    }
    for (ObjectNode set : older) {
      owned.by(set).forEach(view::deletePod);
      set.withObject("/spec").put("replicas", 0);
      view.put(set);
    }
    current.withObject("/spec").put("replicas", wanted(deployment));
    view.put(current);
    return true;
  }

  private boolean fill(ObjectNode owner, Owned owned, int wanted, Instant born) {
    int have = owned.by(owner).size();
    for (int next = have; next < wanted; next++) {
      ObjectNode pod = Templates.pod(owner, made.incrementAndGet(), born);
      admit(pod);
      view.put(pod);
    }
    return have < wanted;
  }

  /** plugin/pkg/admission/serviceaccount: the two lists are never merged. */
  private void admit(ObjectNode pod) {
    if (pod.at("/spec/imagePullSecrets").isEmpty()) {
      String account = pod.at("/spec/serviceAccountName").asText("default");
      cluster
          .object("v1", "ServiceAccount", pod.at("/metadata/namespace").asText(), account)
          .map(ClusterView::parse)
          .map(found -> found.path("imagePullSecrets"))
          .filter(JsonNode::isArray)
          .ifPresent(secrets -> pod.withObject("/spec").set("imagePullSecrets", secrets));
    }
  }

  private static int wanted(ObjectNode deployment) {
    return deployment.at("/spec/replicas").asInt(1);
  }

  private static Instant started(ObjectNode object) {
    return Instant.parse(object.at("/metadata/creationTimestamp").asText());
  }

  private static String hashOf(ObjectNode set) {
    return set.path("metadata").path("labels").path(Templates.HASH).asText();
  }
}
