package dev.pullpass.kubernetes.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.plan.TemplateEdit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent for a change to service accounts, templates and pods, as they stand. */
class DecisionsTest {
  private static final ObjectName ACCOUNT = new ObjectName("shop", "default");
  private static final String TEST = "{'op':'test','path':'/metadata/resourceVersion','value':'7'}";

  private static JsonNode account(String list) {
    return Json.tree("{metadata: {resourceVersion: '7'}" + list + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                        | {'op':'add','path':'/imagePullSecrets','value':[{'name':'pull'}]}",
        "', imagePullSecrets: []'                  | {'op':'add','path':'/imagePullSecrets/-','value':{'name':'pull'}}",
        "', imagePullSecrets: [{name: \"a\"}]'     | {'op':'add','path':'/imagePullSecrets/-','value':{'name':'pull'}}",
      })
  void anEntryIsAddedToTheEndOfTheVersionThatWasSeen(String list, String operation) {
    assertThat(Json.said(Accounts.add(ACCOUNT, "pull", account(list))))
        .isEqualTo(patch("/api/v1/namespaces/shop/serviceaccounts/default", operation));
  }

  private static String patch(String path, String operation) {
    return "PATCH " + path + " [" + (TEST + "," + operation).replace('\'', '"') + "]";
  }

  @Test
  void anEntryIsTakenFromItsPlace() {
    JsonNode three = account(", imagePullSecrets: [{name: 'a'}, {name: 'pull'}, {name: 'b'}]");
    assertThat(Json.said(Accounts.remove(ACCOUNT, "pull", three)))
        .isEqualTo(
            patch(
                "/api/v1/namespaces/shop/serviceaccounts/default",
                "{'op':'remove','path':'/imagePullSecrets/1'}"));
  }

  @Test
  void whatIsSoAlreadyIsNotWritten() {
    JsonNode one = account(", imagePullSecrets: [{name: 'pull'}]");
    assertThat(Json.said(Accounts.add(ACCOUNT, "pull", one)))
        .isEqualTo("settled: names pull already");
    assertThat(Json.said(Accounts.remove(ACCOUNT, "other", one)))
        .isEqualTo("settled: does not name other");
    assertThat(Json.said(Accounts.add(ACCOUNT, "pull", MissingNode.getInstance())))
        .isEqualTo("refused: service account shop/default does not exist");
  }

  private static final String SPEC =
      "{imagePullSecrets: [{name: 'a'}], initContainers: [{name: 'init', image: 'r.io/i:1'}],"
          + " containers: [{name: 'app', image: 'r.io/a:1', imagePullPolicy: 'Never'}]}";

  private static JsonNode workload(String kind) {
    return Json.tree("{metadata: {resourceVersion: '7'}, spec: " + spec(kind) + "}");
  }

  private static String spec(String kind) {
    return switch (kind) {
      case "Pod" -> SPEC;
      case "CronJob" -> "{jobTemplate: {spec: {template: {spec: " + SPEC + "}}}}";
      default -> "{template: {spec: " + SPEC + "}}";
    };
  }

  private static Decision edit(String kind, TemplateEdit edit) {
    ObjectRef target = new ObjectRef(kind, new ObjectName("shop", "web"));
    return new Templates(target, workload(kind)).decide(edit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Deployment  | /apis/apps/v1/namespaces/shop/deployments/web  | /spec/template/spec",
        "StatefulSet | /apis/apps/v1/namespaces/shop/statefulsets/web | /spec/template/spec",
        "DaemonSet   | /apis/apps/v1/namespaces/shop/daemonsets/web   | /spec/template/spec",
        "CronJob     | /apis/batch/v1/namespaces/shop/cronjobs/web    | /spec/jobTemplate/spec/template/spec",
        "Pod         | /api/v1/namespaces/shop/pods/web               | /spec"
      })
  void anImageIsSetWhereTheKindHasIt(String kind, String path, String spec) {
    assertThat(Json.said(edit(kind, new TemplateEdit.SetImage("init", "r.io/i:1", "r.io/i:2"))))
        .isEqualTo(
            patch(
                path,
                "{'op':'replace','path':'"
                    + spec
                    + "/initContainers/0/image','value':'r.io/i:2'}"));
  }

  @Test
  void oneFieldIsWrittenForEachEdit() {
    String path = "/apis/apps/v1/namespaces/shop/deployments/web";
    String list = "{'op':'replace','path':'/spec/template/spec/imagePullSecrets','value':";
    assertThat(Json.said(edit("Deployment", new TemplateEdit.AddPullSecret("b"))))
        .isEqualTo(patch(path, list + "[{'name':'a'},{'name':'b'}]}"));
    assertThat(Json.said(edit("Deployment", new TemplateEdit.RemovePullSecret("a"))))
        .isEqualTo(patch(path, list + "[]}"));
    assertThat(Json.said(edit("Deployment", new TemplateEdit.ReplacePullSecret("a", "c"))))
        .isEqualTo(patch(path, list + "[{'name':'c'}]}"));
    assertThat(Json.said(edit("Deployment", new TemplateEdit.SetPullPolicy("app", "Always"))))
        .isEqualTo(
            patch(
                path,
                "{'op':'replace','path':'/spec/template/spec/containers/0/imagePullPolicy','value':'Always'}"));
  }

  @Test
  void whatAnotherMadeOfATemplateStays() {
    assertThat(Json.said(edit("Deployment", new TemplateEdit.SetImage("app", "r.io/a:0", "x"))))
        .isEqualTo("refused: container app has r.io/a:1 meanwhile, not r.io/a:0");
    assertThat(
            Json.said(edit("Deployment", new TemplateEdit.SetImage("app", "r.io/a:0", "r.io/a:1"))))
        .isEqualTo("settled: container app has r.io/a:1 already");
    assertThat(Json.said(edit("Deployment", new TemplateEdit.SetImage("web", "r.io/a:0", "x"))))
        .isEqualTo("refused: Deployment shop/web has no container web");
    assertThat(Json.said(edit("Deployment", new TemplateEdit.AddPullSecret("a"))))
        .isEqualTo("settled: its pull secrets are a already");
  }

  @Test
  void whatTheServerWouldNotAcceptIsNotSent() {
    assertThat(Json.said(edit("Job", new TemplateEdit.AddPullSecret("b"))))
        .isEqualTo(
            "refused: the template of a Job cannot be changed; delete Job shop/web and create it"
                + " again");
    assertThat(Json.said(edit("Pod", new TemplateEdit.AddPullSecret("b"))))
        .isEqualTo(
            "refused: the pull secrets of a pod cannot be changed; delete Pod shop/web and create"
                + " it again");
    assertThat(Json.said(edit("Pod", new TemplateEdit.SetPullPolicy("app", "Always"))))
        .isEqualTo(
            "refused: the pull policy of a pod cannot be changed; delete Pod shop/web and create it"
                + " again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "annotations: {'meta.helm.sh/release-name': 'web'}          | Helm release web",
        "annotations: {'argocd.argoproj.io/tracking-id': 'web:x/y'} | Argo CD application web",
        "labels: {'argocd.argoproj.io/instance': 'web'}             | Argo CD application web",
        "labels: {'kustomize.toolkit.fluxcd.io/name': 'web'}        | Flux Kustomization web",
        "labels: {'helm.toolkit.fluxcd.io/name': 'web'}             | Flux HelmRelease web",
        "ownerReferences: [{kind: 'Shop', name: 'web', controller: true}] | Shop web"
      })
  void whoeverManagesAWorkloadIsNamed(String metadata, String manager) {
    JsonNode live =
        Json.tree(
            "{metadata: {resourceVersion: '7', "
                + metadata
                + "}, spec: {template: {spec: "
                + SPEC
                + "}}}");
    ObjectRef target = new ObjectRef("Deployment", new ObjectName("shop", "web"));
    Decision decision = new Templates(target, live).decide(new TemplateEdit.AddPullSecret("b"));
    assertThat(((Decision.Write) decision).difference().notes())
        .hasSize(1)
        .allMatch(note -> note.startsWith("Deployment shop/web is managed by " + manager));
  }

  @Test
  void theJobsOfACronJobKeepWhatTheyWereMadeWith() {
    Decision decision = edit("CronJob", new TemplateEdit.AddPullSecret("b"));
    assertThat(((Decision.Write) decision).difference().notes())
        .containsExactly(
            "its next Job has that; one that runs keeps what it was made with: delete it");
  }

  private static final ObjectName POD = new ObjectName("shop", "web-1");
  private static final String OWNED =
      "{metadata: {uid: 'u', resourceVersion: '7', ownerReferences: [{kind: 'ReplicaSet'}]%s}}";

  @Test
  void onlyThePodThatIsMeantIsEvicted() {
    JsonNode live = Json.tree(OWNED.formatted(""));
    assertThat(Json.said(Evictions.decide(new Change.Evict(POD, "u"), live)))
        .isEqualTo(
            "POST /api/v1/namespaces/shop/pods/web-1/eviction"
                + " {'apiVersion':'policy/v1','kind':'Eviction','metadata':{'name':'web-1','namespace':'shop'},'deleteOptions':{'preconditions':{'uid':'u'}}}"
                    .replace('\'', '"'));
    assertThat(Json.said(Evictions.decide(new Change.Evict(POD, "other"), live)))
        .isEqualTo("settled: is gone already");
  }

  @ParameterizedTest
  @ValueSource(strings = {", deletionTimestamp: '2026-01-01T00:00:00Z'"})
  void aPodThatGoesIsLetGo(String more) {
    JsonNode live = Json.tree(OWNED.formatted(more));
    assertThat(Json.said(Evictions.decide(new Change.Evict(POD, "u"), live)))
        .isEqualTo("settled: is gone already");
  }

  @Test
  void aPodThatNobodyWouldMakeAnewStays() {
    JsonNode live = Json.tree("{metadata: {uid: 'u'}}");
    assertThat(Json.said(Evictions.decide(new Change.Evict(POD, "u"), live)))
        .isEqualTo("refused: pod shop/web-1 has no owner that would make it anew; it stays");
  }

  @Test
  void podsComeWhenAllListsAreRightAndClearingComesLast() {
    assertThat(List.of(Change.Phase.values()))
        .extracting(phase -> phase.name().toLowerCase(Locale.ROOT))
        .containsExactly("secrets", "accounts", "templates", "unwiring", "pods", "clearing");
  }
}
