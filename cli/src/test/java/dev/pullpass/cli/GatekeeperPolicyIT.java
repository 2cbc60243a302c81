package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ConstraintTemplate and constraint in Gatekeeper's own engine (gator, dev/policy-engines). */
class GatekeeperPolicyIT {
  @TempDir private Path folder = Path.of("");

  private final PolicyProgram gator = PolicyProgram.engine("gator", "PULLPASS_REAL");

  /** What is said of each object, by kind and name. */
  private Map<String, List<String>> violations(Run policy, List<ObjectNode> objects)
      throws IOException {
    assertThat(policy.err()).isEmpty();
    String file = Samples.file(folder, "policy.yaml", policy.out());
    String items =
        objects.stream().map(ObjectNode::toString).collect(Collectors.joining("\n---\n"));
    String list = Samples.file(folder, "objects.yaml", items);
    PolicyProgram.Said said = gator.run("test", "-f", file, "-f", list, "-o", "json");
    JsonNode found = PolicyTable.JSON.readTree(said.text());
    assertThat(found.isArray() || found.isNull()).as(said.text()).isTrue();
    Map<String, List<String>> messages = new TreeMap<>();
    for (JsonNode violation : found) {
      JsonNode object = violation.path("violatingObject");
      String key =
          object.path("kind").asText() + " " + object.path("metadata").path("name").asText();
      messages.computeIfAbsent(key, none -> new ArrayList<>()).add(violation.path("msg").asText());
    }
    return messages;
  }

  @Test
  void theTableHolds() throws IOException {
    List<PolicyTable.Row> rows = PolicyTable.read().rows();
    Map<String, List<String>> said =
        violations(
            PolicyTable.read().policy("gatekeeper"),
            rows.stream().map(PolicyTable.Row::pod).toList());
    for (PolicyTable.Row row : rows) {
      List<String> messages = said.getOrDefault("Pod row-" + row.index(), List.of());
      assertThat(messages.stream().flatMap(message -> PolicyTable.ids(message).stream()))
          .as(row.toString())
          .containsExactlyInAnyOrderElementsOf(row.faults());
    }
  }

  @Test
  void everyKindIsJudgedInEveryPlace() throws IOException {
    List<ObjectNode> objects = new ArrayList<>();
    Map<String, List<String>> expected = new TreeMap<>();
    for (String kind : PolicyObjects.KINDS) {
      for (String place : PolicyObjects.PLACES.keySet()) {
        String name = place.replace(' ', '-');
        objects.add(PolicyObjects.object(kind, name, PolicyObjects.spec(place, "nginx")));
        objects.add(PolicyObjects.object(kind, "good-" + name, PolicyObjects.spec(place, "a/b:1")));
        expected.put(
            kind + " " + name,
            List.of(
                "MissingTag: " + place + ": nginx has no tag, which means latest; name a version"));
      }
    }
    ObjectNode debugged = PolicyObjects.spec("container bad", "a/b:1");
    debugged.putArray("ephemeralContainers").addObject().put("name", "d").put("image", "busybox:");
    objects.add(PolicyObjects.object("Pod", "debugged", debugged));
    expected.put(
        "Pod debugged",
        List.of(
            "InvalidReference: ephemeral container d: busybox: is no image reference",
            "MissingTag: ephemeral container d: busybox: has no tag, which means latest; name a"
                + " version"));
    Map<String, List<String>> said = violations(Run.pullpass("policy", "gatekeeper"), objects);
    said.values().forEach(messages -> messages.sort(null));
    assertThat(said).isEqualTo(expected);
  }

  @Test
  void exemptNamespacesAndOtherRulesAreLeftAlone() throws IOException {
    ObjectNode pod =
        PolicyObjects.object("Pod", "web", PolicyObjects.spec("container bad", "nginx:latest"));
    ObjectNode system = pod.deepCopy();
    system.withObject("/metadata").put("namespace", "kube-system");
    assertThat(violations(Run.pullpass("policy", "gatekeeper"), List.of(system))).isEmpty();
    Run other = Run.pullpass("policy", "gatekeeper", "--rule", "missingtag", "--enforce", "warn");
    assertThat(violations(other, List.of(pod))).isEmpty();
  }

  /** As the webhook sees an update: gator reads reviews, too. */
  @Test
  void anUpdateThatLeavesThePodAloneIsLetIn() {
    ObjectNode before =
        PolicyObjects.object(
            "Deployment", "web", PolicyObjects.spec("container bad", "nginx:latest"));
    ObjectNode scaled = before.deepCopy();
    scaled.withObject("/spec").put("replicas", 3);
    Run policy = Run.pullpass("policy", "gatekeeper");
    assertThat(review(policy, before, scaled).code()).isZero();
    ObjectNode changed =
        PolicyObjects.object("Deployment", "web", PolicyObjects.spec("container bad", "nginx"));
    PolicyProgram.Said said = review(policy, before, changed);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text()).contains("MissingTag: container bad: nginx has no tag");
  }

  private PolicyProgram.Said review(Run policy, ObjectNode before, ObjectNode after) {
    Samples.file(folder, "policy.yaml", policy.out());
    String[] documents = policy.out().split("\n---\n", -1);
    Samples.file(folder, "template.yaml", documents[0]);
    Samples.file(folder, "constraint.yaml", documents[1]);
    ObjectNode review =
        PolicyObjects.json(
            "{'apiVersion': 'admission.k8s.io/v1', 'kind': 'AdmissionReview', 'request': {'uid':"
                + " '1', 'operation': 'UPDATE', 'name': 'web', 'namespace': 'default', 'kind':"
                + " {'group': 'apps', 'version': 'v1', 'kind': 'Deployment'}, 'resource': {'group':"
                + " 'apps', 'version': 'v1', 'resource': 'deployments'}}}");
    review.withObject("/request").set("object", after);
    review.withObject("/request").set("oldObject", before);
    Samples.file(folder, "review.yaml", review.toString());
    Samples.file(
        folder,
        "suite.yaml",
        """
        apiVersion: test.gatekeeper.sh/v1alpha1
        kind: Suite
        tests:
          - name: update
            template: template.yaml
            constraint: constraint.yaml
            cases:
              - name: none
                object: review.yaml
                assertions: [{violations: no}]
        """);
    return gator.run("verify", folder + "/suite.yaml");
  }
}
