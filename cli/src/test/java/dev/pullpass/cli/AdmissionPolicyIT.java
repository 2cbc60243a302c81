package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.testkit.real.ApiClient;
import dev.pullpass.testkit.real.ControlPlane;
import dev.pullpass.testkit.real.KubernetesPrograms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ValidatingAdmissionPolicy on a real API server, which is this test's own. */
class AdmissionPolicyIT {
  private static final String POLICIES =
      "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/";
  private static final String DENIED =
      "ValidatingAdmissionPolicy '%1$s' with binding '%1$s' denied request: ";

  /** Images that the API server refuses by itself, before it asks a policy. */
  private static final Set<String> REFUSED_ANYWAY =
      Set.of("empty string", "blank", "leading space", "trailing space", "a new line");

  @TempDir private static Path folder = Path.of("");

  private static Optional<ControlPlane> started = Optional.empty();

  /** Each policy applies to one namespace only, of its own name. */
  @BeforeAll
  static void start() {
    started = ControlPlane.start(new KubernetesPrograms(System.getenv()));
    Assumptions.assumeTrue(started.isPresent(), ControlPlane::absence);
    Stream.of("table", "kinds", "warned", "audited").forEach(plane()::namespace);
    String others = "kube-system,default,table,kinds,warned,audited,";
    apply(
        PolicyTable.read()
            .policy(
                "vap",
                "--name",
                "table",
                "--exempt-namespace",
                others.replace("table,", "") + "kube-public"));
    apply(usual("kinds", others, "deny"));
    apply(usual("warned", others, "warn"));
    apply(usual("audited", others, "audit"));
    Stream.of("table", "kinds").forEach(AdmissionPolicyIT::awaitRefusal);
  }

  private static Run usual(String name, String others, String enforce) {
    return Run.pullpass(
        "policy",
        "validating-admission-policy",
        "--name",
        name,
        "--exempt-namespace",
        others.replace(name + ",", "") + "kube-public",
        "--enforce",
        enforce);
  }

  @AfterAll
  static void stop() {
    started.ifPresent(ControlPlane::close);
  }

  private static ControlPlane plane() {
    return started.orElseThrow();
  }

  private static PolicyProgram.Said kubectl(String... arguments) {
    KubernetesPrograms programs = new KubernetesPrograms(System.getenv());
    PolicyProgram kubectl =
        PolicyProgram.of(programs.find("kubectl"), KubernetesPrograms.absence("kubectl"));
    String[] all = new String[arguments.length + 2];
    all[0] = "--kubeconfig";
    all[1] = plane().kubeconfig().toString();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return kubectl.run(all);
  }

  private static PolicyProgram.Said apply(Run written) {
    assertThat(written.err()).isEmpty();
    String file = Samples.file(folder, "policy.yaml", written.out());
    PolicyProgram.Said said = kubectl("apply", "-f", file);
    assertThat(said.code()).as(said.text()).isZero();
    return said;
  }

  private static void awaitRefusal(String namespace) {
    ObjectNode bad = pod("nginx:latest");
    for (int i = 0; create(namespace, bad).isOk(); i++) {
      assertThat(i).as("the policy is in force").isLessThan(300);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode pod(String image) {
    return PolicyObjects.object("Pod", "web", PolicyObjects.spec("container bad", image));
  }

  /** Asks for the object, and does not keep it. */
  private static ApiClient.Answer create(String namespace, ObjectNode object) {
    object.withObject("/metadata").put("namespace", namespace);
    String path = PolicyObjects.path(object.path("kind").asText(), namespace) + "?dryRun=All";
    return plane().admin().send("POST", path, object.toString());
  }

  /** What the policy says; empty where the object is let in. */
  private static String refusal(String namespace, ApiClient.Answer answer) {
    String message = answer.body().path("message").asText();
    String said = DENIED.formatted(namespace);
    assertThat(answer.isOk() || message.contains(said)).as(message).isTrue();
    return answer.isOk() ? "" : message.substring(message.indexOf(said) + said.length());
  }

  static Stream<PolicyTable.Row> rows() {
    return PolicyTable.read().rows().stream().filter(row -> !REFUSED_ANYWAY.contains(row.label()));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theTableHolds(PolicyTable.Row row) {
    String said = refusal("table", create("table", row.pod()));
    assertThat(said.isEmpty() ? List.of() : PolicyTable.ids(said))
        .isEqualTo(row.faults().stream().sorted().toList());
  }

  static Stream<String> kinds() {
    return PolicyObjects.KINDS.stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindIsJudgedInEveryPlace(String kind) {
    PolicyObjects.PLACES.forEach(
        (place, fields) -> {
          ObjectNode bad = PolicyObjects.object(kind, "web", PolicyObjects.spec(place, "nginx"));
          assertThat(refusal("kinds", create("kinds", bad)))
              .isEqualTo(
                  "MissingTag: "
                      + place
                      + ": nginx has no tag, which means latest; name a version");
          ObjectNode good = PolicyObjects.object(kind, "web", PolicyObjects.spec(place, "a/b:1"));
          assertThat(refusal("kinds", create("kinds", good))).isEmpty();
        });
  }

  @Test
  void theTypeCheckerHasNothingToSay() {
    JsonNode policy =
        plane()
            .admin()
            .await(
                POLICIES + "table",
                found -> found.path("status").has("observedGeneration"),
                Duration.ofSeconds(30));
    assertThat(policy.path("status").path("typeChecking").path("expressionWarnings")).isEmpty();
  }

  @Test
  void aSecondApplyChangesNothing() {
    Run table = Run.pullpass("policy", "vap", "--name", "again", "--enforce", "audit");
    apply(table);
    assertThat(apply(table).text())
        .isEqualTo(
            """
            validatingadmissionpolicy.admissionregistration.k8s.io/again unchanged
            validatingadmissionpolicybinding.admissionregistration.k8s.io/again unchanged
            """);
  }

  @Test
  void aWarningIsSaidAndTheObjectLetIn() {
    ObjectNode bad = pod("nginx");
    bad.withObject("/metadata").put("namespace", "warned");
    String file = Samples.file(folder, "pod.json", bad.toString());
    PolicyProgram.Said said = kubectl("apply", "--dry-run=server", "-f", file);
    for (int i = 0; !said.text().contains("Warning") && i < 100; i++) {
      pause();
      said = kubectl("apply", "--dry-run=server", "-f", file);
    }
    assertThat(said)
        .isEqualTo(
            new PolicyProgram.Said(
                0,
                """
                Warning: Validation failed for ValidatingAdmissionPolicy 'warned' with binding \
                'warned': MissingTag: container bad: nginx has no tag, which means latest; name a \
                version
                pod/web created (server dry run)
                """));
    assertThat(create("audited", pod("nginx")).isOk()).isTrue();
    assertThat(create("default", pod("nginx")).isOk()).isTrue();
  }

  @Test
  void whatWasThereBeforeCanStillBeScaledAndLabelled() {
    String path = PolicyObjects.path("ReplicaSet", "kinds");
    ObjectNode bad =
        PolicyObjects.object("ReplicaSet", "old", PolicyObjects.spec("container bad", "nginx"));
    bad.withObject("/metadata").put("namespace", "kinds");
    bad.withObject("/spec").put("replicas", 0);
    plane().admin().delete(POLICIES.replace("policies", "policybindings") + "kinds");
    for (int i = 0; !create("kinds", bad.deepCopy()).isOk() && i < 300; i++) {
      pause();
    }
    plane().admin().create(path, bad.toString());
    apply(usual("kinds", "kube-system,default,table,kinds,warned,audited,", "deny"));
    awaitRefusal("kinds");
    plane().admin().patch(path + "/old", "{\"metadata\": {\"labels\": {\"a\": \"b\"}}}");
    plane().admin().patch(path + "/old", "{\"spec\": {\"replicas\": 1}}");
    String other =
        "{\"spec\": {\"template\": {\"spec\": {\"containers\": [{\"name\": \"bad\", \"image\":"
            + " \"nginx:latest\"}]}}}}";
    assertThat(refusal("kinds", plane().admin().send("PATCH", path + "/old", other)))
        .startsWith("LatestTag: container bad: nginx:latest means another image tomorrow");
  }

  @Test
  void aDebugContainerIsJudged() {
    String path = PolicyObjects.path("Pod", "kinds");
    ObjectNode good = pod("ghcr.io/acme/app:1");
    good.withObject("/metadata").put("namespace", "kinds").put("name", "debugged");
    plane().admin().create(path, good.toString());
    String debug =
        "{\"spec\": {\"ephemeralContainers\": [{\"name\": \"debug\", \"image\": \"busybox\"}]}}";
    String place = path + "/debugged/ephemeralcontainers";
    assertThat(refusal("kinds", plane().admin().send("PATCH", place, debug)))
        .startsWith("MissingTag: ephemeral container debug: busybox has no tag");
    String fixed = debug.replace("busybox", "busybox:1.36");
    assertThat(plane().admin().send("PATCH", place, fixed).isOk()).isTrue();
  }

  @Test
  void theSecretsOfAServiceAccountCount() {
    String account = "/api/v1/namespaces/table/serviceaccounts";
    plane()
        .admin()
        .create(account, "{metadata: {name: puller}, imagePullSecrets: [{name: regcred}]}");
    String digest = "registry.example.com:5000/a@sha256:" + "a".repeat(64);
    ObjectNode without = pod(digest);
    ((ArrayNode) without.at("/spec/containers")).remove(0);
    assertThat(refusal("table", create("table", without.deepCopy())))
        .isEqualTo(
            "PrivateImageWithoutPullSecret: container bad: "
                + digest
                + " comes from a private registry, and the pod has no imagePullSecrets, nor its"
                + " service account");
    without.withObject("/spec").put("serviceAccountName", "puller");
    assertThat(refusal("table", create("table", without))).isEmpty();
  }

  @Test
  void aPodOfAHundredContainersIsStillWithinTheBudget() {
    ObjectNode spec = PolicyObjects.json("{}");
    ArrayNode containers = spec.putArray("containers");
    String digest = "@sha256:" + "a".repeat(64);
    String image = "registry.example.com:5000/" + "team/".repeat(30) + "app:1.2.3" + digest;
    for (int i = 0; i < 100; i++) {
      containers.addObject().put("name", "c" + i).put("image", image);
    }
    spec.putArray("imagePullSecrets").addObject().put("name", "regcred");
    ObjectNode pod = PolicyObjects.object("Pod", "big", spec);
    assertThat(refusal("table", create("table", pod))).isEmpty();
    containers.forEach(container -> ((ObjectNode) container).put("image", image + "x"));
    String said = refusal("table", create("table", pod));
    assertThat(said).isEqualTo("an image breaks the rules of table");
  }
}
