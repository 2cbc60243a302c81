package dev.pullpass.kubernetes.gitops;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.plan.ObjectRef;
import java.util.ArrayList;
import java.util.List;

/**
 * An Application of Argo CD ({@code argoproj.io/v1alpha1}), as far as a repair has to know it.
 *
 * @param operating true while a sync or rollback is under way
 * @param source where its manifests come from: repository and path or chart
 * @param resources what it made
 */
public record Application(
    ObjectName name,
    String resourceVersion,
    Syncing syncing,
    boolean operating,
    String source,
    List<ObjectRef> resources) {

  public Application {
    resources = List.copyOf(resources);
  }

  /** What it does by itself. */
  public enum Syncing {
    /** Nothing: somebody asks for each sync. */
    MANUAL,
    /** It applies what is new in its source. */
    AUTOMATED,
    /** It also takes back what is changed in the cluster. */
    SELF_HEALING
  }

  static Application of(JsonNode object) {
    JsonNode automated = object.at("/spec/syncPolicy/automated");
    boolean running = object.at("/status/operationState/phase").asText().equals("Running");
    return new Application(
        new ObjectName(
            object.at("/metadata/namespace").asText(), object.at("/metadata/name").asText()),
        object.at("/metadata/resourceVersion").asText(),
        syncing(automated),
        running || object.path("operation").isObject(),
        source(object.path("spec")),
        resources(object.at("/status/resources")));
  }

  private static List<ObjectRef> resources(JsonNode list) {
    List<ObjectRef> all = new ArrayList<>();
    for (JsonNode one : list) {
      ObjectName name = new ObjectName(one.path("namespace").asText(), one.path("name").asText());
      all.add(new ObjectRef(one.path("kind").asText(), name));
    }
    return all;
  }

  /** {@code automated: {}} is on; newer versions can say {@code enabled: false}. */
  private static Syncing syncing(JsonNode automated) {
    if (!automated.isObject() || !automated.path("enabled").asBoolean(true)) {
      return Syncing.MANUAL;
    }
    return automated.path("selfHeal").asBoolean() ? Syncing.SELF_HEALING : Syncing.AUTOMATED;
  }

  private static String source(JsonNode spec) {
    JsonNode source = spec.has("source") ? spec.path("source") : spec.at("/sources/0");
    String within = source.path("path").asText(source.path("chart").asText());
    String repository = source.path("repoURL").asText().replaceAll("//[^/@]*@", "//");
    return repository + (within.isEmpty() ? "" : ", " + within);
  }
}
