package dev.pullpass.core.advise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.usage.Scene;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way is advised for which cluster. */
class AdvisorTest {
  private static final String ECR = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";

  private static Recommendation only(Scene scene, String purpose) {
    Advice advice = Advisor.of(scene.cluster(), any -> true, Purpose.of(purpose));
    assertThat(advice.items()).hasSize(1);
    return advice.items().get(0);
  }

  private static List<String> reasons(Recommendation item) {
    return item.choice().reasons().stream().map(Reason::sentence).toList();
  }

  @ParameterizedTest(name = "{1} on {0}, for {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "aws:///eu-west-1a/i-1 v1.34.1-eks-1 | ECR/app:1                        | -             |"
            + " NODE_IDENTITY",
        "aws:///eu-west-1a/i-1 v1.34.1-eks-1 | ECR/app:1                        | high-security |"
            + " CREDENTIAL_PROVIDER",
        "aws:///eu-west-1a/i-1 v1.31.0-eks-1 | ECR/app:1                        | high-security |"
            + " EXTERNAL_SECRETS",
        "aws:///eu-west-1a/i-1 v1.34.1       | ECR/app:1                        | -             |"
            + " CREDENTIAL_PROVIDER",
        "kind://docker/kind/w v1.34.1        | ECR/app:1                        | -             |"
            + " EXTERNAL_SECRETS",
        "gce://p/z/n v1.33.1-gke.1           | europe-docker.pkg.dev/p/r/app:1  | -             |"
            + " NODE_IDENTITY",
        "gce://p/z/n v1.33.1-gke.1           | ghcr.io/acme/web:1               | public-cloud  |"
            + " SERVICE_ACCOUNT",
        "gce://p/z/n v1.33.1-gke.1           | acme.azurecr.io/web:1            | public-cloud  |"
            + " SERVICE_ACCOUNT",
        "kind://docker/kind/w v1.34.1        | ghcr.io/acme/web:1               | -             |"
            + " POD_SECRET",
        "x v1.34.1                           | ghcr.io/acme/web:1               | multi-tenant  |"
            + " SERVICE_ACCOUNT",
        "x v1.34.1                           | ghcr.io/acme/web:1               | high-security |"
            + " DEDICATED_ACCOUNT",
        "x v1.34.1                           | nginx:1.27                       | high-security |"
            + " NO_SECRET",
        "x v1.34.1                           | registry.k8s.io/pause:3.9        | multi-tenant  |"
            + " NO_SECRET",
        "x v1.34.1                           |"
            + " image-registry.openshift-image-registry.svc:5000/build/web:1 | multi-tenant |"
            + " PLATFORM_SECRET"
      })
  void theWayFitsNodesRegistryAndPurpose(String node, String image, String purpose, Way way) {
    String[] parts = node.split(" ", -1);
    Scene scene =
        new Scene()
            .node("worker-1", parts[0], parts[1])
            .deployment("shop", "web", image.replace("ECR", ECR));
    String wanted = purpose == null ? "" : purpose;
    assertThat(only(scene, wanted).choice().way()).isEqualTo(way);
  }

  @Test
  void nodesThatPullAlreadyAreTheirOwnProof() {
    Scene scene =
        new Scene()
            .node("worker-1", "aws:///eu-west-1a/i-1", "v1.34.1-eks-1")
            .running("shop", "web", ECR + "/app:1");
    Recommendation item = only(scene, "");
    assertThat(reasons(item))
        .containsExactly(
            "Node worker-1 is EKS, and "
                + ECR
                + " is Amazon ECR: the nodes can pull by themselves, probably; which rights they"
                + " have only the cloud knows.",
            "1 workload without any pull secret runs images of it: the nodes have the right"
                + " already, at least for these.");
    assertThat(item.choice().first())
        .isEqualTo(
            "aws iam attach-role-policy --role-name NODE_ROLE --policy-arn"
                + " arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly");
  }

  @Test
  void nodesWithoutTheRightAreNamedSo() {
    Scene scene =
        new Scene()
            .node("n", "gce://p/z/n", "v1.33.1-gke.1")
            .failing("shop", "web", "europe-docker.pkg.dev/proj/repo/app:1");
    Recommendation item = only(scene, "");
    assertThat(reasons(item).get(1))
        .isEqualTo(
            "1 workload without a pull secret cannot pull from it: the nodes lack the right so"
                + " far.");
    assertThat(item.choice().first())
        .isEqualTo(
            "gcloud artifacts repositories add-iam-policy-binding repo --location=europe"
                + " --project=proj --member=serviceAccount:NODE_ACCOUNT"
                + " --role=roles/artifactregistry.reader");
  }

  @Test
  void imagesThatRunWithoutAnySecretNeedNone() {
    Scene scene = new Scene().running("shop", "web", "quay.io/acme/web:1");
    Recommendation item = only(scene, "multi-tenant");
    assertThat(item.choice().way()).isEqualTo(Way.NO_SECRET);
    assertThat(reasons(item))
        .containsExactly(
            "No secret here is for quay.io, and 1 workload runs images of it: they are public, or"
                + " the nodes have the images or a credential; pullpass audit --probe tells which.");
    assertThat(item.choice().first()).isEmpty();
  }

  @Test
  void aRunningStoreKeepsManySecrets() {
    Scene scene =
        new Scene()
            .deployment("eso", "eso", "ghcr.io/external-secrets/external-secrets:v0.10")
            .deployment("a", "web", "ghcr.io/acme/web:1")
            .deployment("b", "web", "ghcr.io/acme/web:1");
    Recommendation item = only(scene, "multi-tenant");
    assertThat(item.choice().way()).isEqualTo(Way.EXTERNAL_SECRETS);
    assertThat(reasons(item).get(0))
        .startsWith("Deployment eso/eso runs External Secrets Operator: ");
    assertThat(item.choice().first())
        .isEqualTo(
            "pullpass secret create ghcr-io -n a -o external-secret --store STORE --remote-key KEY"
                + " | kubectl apply -f -");
  }

  @Test
  void theFirstCommandBeginsWhereASecretIsLacking() {
    Scene scene =
        new Scene()
            .secret("ops", "regcred", "ghcr.io", "bot", "x")
            .deployment("ops", "tool", "ghcr.io/acme/tool:1")
            .deployment("shop", "web", "ghcr.io/acme/web:1");
    Recommendation item = only(scene, "multi-tenant");
    assertThat(reasons(item))
        .containsExactly(
            "--for multi-tenant: a secret in each namespace serves all its pods and none of the"
                + " neighbours'.",
            "2 workloads in 2 namespaces pull from it, and ops/regcred is for it: namespace shop"
                + " lacks one.");
    assertThat(item.choice().first())
        .isEqualTo(
            """
            pullpass secret copy --from ops/regcred -n shop
            pullpass secret wire regcred -n shop --service-account default""");
  }

  @Test
  void aWorkloadOfItsOwnGetsAnAccountOfItsOwn() {
    Scene scene = new Scene().deployment("shop", "web", "ghcr.io/acme/web:1");
    assertThat(only(scene, "high-security").choice().first())
        .isEqualTo(
            """
            pullpass secret create ghcr-io -n shop --registry ghcr.io --username USER\
             --password-stdin
            kubectl create serviceaccount web -n shop
            pullpass secret wire ghcr-io -n shop --service-account web
            kubectl set serviceaccount deployment/web web -n shop""");
  }

  @Test
  void whatIsInPlaceIsOnlyChecked() {
    Scene scene =
        new Scene()
            .secret("shop", "regcred", "ghcr.io", "bot", "x")
            .account("shop", "default", "regcred")
            .deployment("shop", "web", "ghcr.io/acme/web:1");
    assertThat(only(scene, "multi-tenant").choice().first()).isEqualTo("pullpass audit -A --probe");
    assertThat(only(scene, "high-security").choice().first())
        .startsWith("kubectl create serviceaccount web -n shop\n");
  }

  @Test
  void nodesThatCannotBeSeenAreTakenOnTrust() {
    Recommendation item =
        only(new Scene().deployment("shop", "web", "acme.azurecr.io/web:1"), "public-cloud");
    assertThat(item.choice().way()).isEqualTo(Way.NODE_IDENTITY);
    assertThat(reasons(item).get(1))
        .isEqualTo(
            "The nodes could not be seen: if they are AKS, their identity can pull from"
                + " acme.azurecr.io.");
    assertThat(item.choice().first())
        .isEqualTo("az aks update --name CLUSTER --resource-group GROUP --attach-acr acme");
  }

  @ParameterizedTest(name = "{0} of {1} in a secret for {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "bot     | ghp_x        | ghcr.io/acme/web:1 | Secret shop/s holds a GitHub classic token:"
            + " let it be one of a machine account, since the pulls end with the person's access;"
            + " GitHub Packages knows no deploy tokens.",
        "bot     | ghs_x        | ghcr.io/acme/web:1 | Secret shop/s: A GitHub Actions or App token"
            + " lives for an hour or as long as its job: use a classic token with read:packages.",
        "jane    | glpat-x      | registry.gitlab.com/acme/web:1 | Secret shop/s holds a GitLab"
            + " access token, which may be a person's: use a deploy token with read_registry, since"
            + " the pulls end with the person's access.",
        "oauth2accesstoken | ya29.x | europe-docker.pkg.dev/p/r/web:1 | Secret shop/s holds a Google"
            + " access token, which ends after 1 hour: something has to renew it."
      })
  void whatShouldChangeIsRemarked(String user, String password, String image, String remark) {
    String host = image.substring(0, image.indexOf('/'));
    Scene scene =
        new Scene().secret("shop", "s", host, user, password).deployment("shop", "web", image);
    assertThat(only(scene, "multi-tenant").remarks()).containsExactly(remark);
  }

  @Test
  void theOperatorIsNotPromisedInThisVersion() {
    Scene scene = new Scene();
    for (String namespace : List.of("a", "b", "c", "d", "e")) {
      scene
          .secret(namespace, "regcred", "quay.io", "acme+bot", "x")
          .deployment(namespace, "web", "quay.io/acme/web:1");
    }
    assertThat(only(scene, "multi-tenant").remarks())
        .containsExactly(
            "5 namespaces hold a secret for it: nothing adds it to the next one by itself. The"
                + " pullpass operator would; it is not in this version. Until then, run pullpass"
                + " secret create again, or use External Secrets Operator.");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "kind://docker/kind/w | a,b | DEVELOPMENT  | Node n is of kind: taken for development; --for"
            + " says it otherwise.",
        "x                    | a   | DEVELOPMENT  | Only namespace a pulls images: taken for"
            + " development; --for says it otherwise.",
        "x                    | a,b | MULTI_TENANT | 2 namespaces pull images (a and b): taken for"
            + " multi-tenant; --for says it otherwise.",
        "x                    | a,kube-system | DEVELOPMENT | Only namespace a pulls images: taken"
            + " for development; --for says it otherwise."
      })
  void thePurposeIsTakenFromWhatIsSeen(
      String provider, String namespaces, Purpose purpose, String reason) {
    Scene scene = new Scene().node("n", provider, "v1.34.1");
    for (String namespace : namespaces.split(",", -1)) {
      scene.deployment(namespace, "web", "ghcr.io/acme/web:1");
    }
    Advice advice = Advisor.of(scene.cluster(), any -> true, Optional.empty());
    assertThat(advice.setting().purpose()).isEqualTo(purpose);
    assertThat(advice.setting().purposeReason().sentence()).isEqualTo(reason);
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "aws:///z/i-1, v1.34.1-eks-2, EKS",
    "aws:///z/i-1, v1.34.1, AWS",
    "gce://p/z/n, v1.33.1-gke.5, GKE",
    "gce://p/z/n, v1.33.1, GOOGLE",
    "azure:///subscriptions/s, v1.33.1, AZURE",
    "ocid1.instance.oc1, v1.33.1, OKE",
    "digitalocean://1, v1.33.1, DIGITALOCEAN",
    "scaleway://instance/1, v1.33.1, SCALEWAY",
    "k3s://n, v1.33.1+k3s1, K3S",
    "x, v1.33.1-aliyun.1, ALIBABA",
    "x, v1.33.1, OTHER"
  })
  void aNodeShowsItsPlatform(String providerId, String kubelet, NodePlatform platform) {
    Scene scene = new Scene().node("n", providerId, kubelet);
    assertThat(NodePlatform.of(scene.cluster().nodes().get(0))).isEqualTo(platform);
  }
}
