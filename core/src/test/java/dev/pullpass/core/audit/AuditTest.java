package dev.pullpass.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.audit.TokenQuestion.Forge;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.Password;
import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.Utf8;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found where, a cluster and its sentences each. */
class AuditTest {
  private static final String WEB = "registry.acme.test/team/web:1.0";
  private static final Credential ROBOT = Credential.of("robot$ci", "canary-robot-pw");
  private static final Credential OTHER = Credential.of("robot$other", "canary-other-pw");

  /** An ECR token that ends so many hours after the tests' now. */
  private static Credential ecr(int hours) {
    long end = Town.NOW.getEpochSecond() + 3600L * hours;
    String json =
        "{\"payload\":\"canary\",\"datakey\":\"canary\",\"version\":\"2\",\"type\":\"DATA_KEY\","
            + "\"expiration\":"
            + end
            + "}";
    return Credential.of("AWS", Base64Text.encode(Utf8.bytes(json)));
  }

  private static final String ECR = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";

  @Test
  void aSoundClusterHasNoFindings() {
    Town town =
        new Town()
            .account("shop", "default", "regcred")
            .secret("shop", "regcred", "registry.acme.test", ROBOT)
            .deployment("shop", "web", WEB)
            .answer(WEB, "robot$ci", 200);
    assertThat(town.lines()).isEmpty();
    assertThat(town.audit().scene().pulls())
        .singleElement()
        .satisfies(pull -> assertThat(pull.outlook().word()).isEqualTo("pulls"));
  }

  @Test
  void aWorkloadWithoutPodsFailsByItsAccountsListAsItIsNow() {
    Town town =
        new Town()
            .account("shop", "default", "regcred")
            .secret("shop", "regcred", "registry.acme.test", ROBOT)
            .deployment("shop", "web", WEB)
            .answer(WEB, "robot$ci", 401);
    assertThat(town.lines())
        .containsExactly(
            "error WouldFail/CredentialRejected: New pods of Deployment shop/web would fail:"
                + " registry.acme.test does not accept the credential of Secret shop/regcred"
                + " (user robot$ci, Harbor robot account).");
  }

  @Test
  void aPodsOldListDoesNotCountForNewPods() {
    Town town =
        new Town()
            .account("shop", "default", "regcred")
            .secret("shop", "regcred", "registry.acme.test", ROBOT)
            .deployment("shop", "web", WEB)
            .failing("shop", "web", WEB, "pull access denied, no basic auth credentials")
            .answer(WEB, "robot$ci", 200);
    assertThat(town.lines()).isEmpty();
  }

  @Test
  void aPodThatFailsNowWithTheSamePlanIsEvidence() {
    Town town =
        new Town()
            .namespace("shop")
            .deployment("shop", "web", WEB)
            .failing("shop", "web", WEB, "registry.acme.test/team/web:1.0: not found");
    assertThat(town.lines())
        .containsExactly(
            "error WouldFail/TagAbsent: New pods of Deployment shop/web would fail:"
                + " registry.acme.test/team/web has no tag 1.0.");
  }

  @Test
  void anImageThatOnlyTheNodeStillHasIsSaidToRunFromCache() {
    Town town =
        new Town()
            .namespace("shop")
            .deployment("shop", "web", WEB)
            .running("shop", "web", WEB, Town.DIGEST)
            .answer(WEB, "", 401);
    assertThat(town.lines())
        .containsExactly(
            "error RunsFromCache/NoPullSecret: 1 pod of Deployment shop/web runs"
                + " registry.acme.test/team/web:1.0 only because the nodes have it: Neither the pod"
                + " nor its service account default names a pull secret, and registry.acme.test"
                + " does not hand out the image anonymously.");
    assertThat(town.audit().findings().get(0).evidence())
        .contains(
            "It runs on n1.",
            "A credential of the nodes' own, which the API does not show, would help them, too.");
  }

  @Test
  void anExpiredTokenFailsWithoutAskingAnybody() {
    Town town =
        new Town()
            .account("shop", "default", "ecr")
            .secret("shop", "ecr", ECR, ecr(-2))
            .deployment("shop", "web", ECR + "/web:1");
    assertThat(town.lines())
        .containsExactly(
            "error WouldFail/CredentialExpired: New pods of Deployment shop/web would fail: The"
                + " credential of Secret shop/ecr (user AWS, ECR authorization token) has expired"
                + " (2026-11-20T10:00:00Z).",
            "warning ExpiredCredential: The ECR authorization token for "
                + ECR
                + " in Secret shop/ecr expired on 2026-11-20T10:00:00Z.");
  }

  @Test
  void aTokenThatEndsSoonIsAWarning() {
    Town town =
        new Town()
            .account("shop", "default", "ecr")
            .secret("shop", "ecr", ECR, ecr(5))
            .deployment("shop", "web", ECR + "/web:1");
    assertThat(town.lines())
        .containsExactly(
            "warning ExpiresSoon: The ECR authorization token for "
                + ECR
                + " in Secret shop/ecr ends on 2026-11-20T17:00:00Z.");
    assertThat(town.audit().scene().pulls().get(0).expires())
        .contains(Instant.parse("2026-11-20T17:00:00Z"));
  }

  @Test
  void anImageOfARegistryThatServesNobodyNeedsASecret() {
    Town town = new Town().namespace("shop").deployment("shop", "web", ECR + "/web:1");
    assertThat(town.lines())
        .containsExactly(
            "error PrivateImageWithoutSecret: New pods of Deployment shop/web bring no pull secret"
                + " for "
                + ECR
                + "/web:1.");
  }

  @Test
  void nodesOfTheSameCloudMayPullWithoutASecret() {
    Town town =
        new Town()
            .namespace("shop")
            .deployment("shop", "web", ECR + "/web:1")
            .with(
                "{'kind':'Node','apiVersion':'v1','metadata':{'name':'n1'},"
                    + "'spec':{'providerID':'aws:///eu-west-1a/i-1'},"
                    + "'status':{'nodeInfo':{'kubeletVersion':'v1.36.2-eks-1','architecture':'amd64',"
                    + "'operatingSystem':'linux'}}}");
    assertThat(town.lines()).isEmpty();
    assertThat(town.audit().open()).hasSize(1);
  }

  @Test
  void thatOthersBringACredentialIsAPresumption() {
    Town town =
        new Town()
            .namespace("shop")
            .deployment("shop", "web", "quay.io/acme/web:1")
            .account("bank", "default", "quay")
            .secret("bank", "quay", "quay.io", Credential.of("acme+puller", "canary"))
            .deployment("bank", "api", "quay.io/acme/api:1");
    assertThat(town.lines())
        .containsExactly(
            "warning PrivateImageWithoutSecret: New pods of Deployment shop/web bring no pull"
                + " secret for quay.io/acme/web:1, which is probably private.");
  }

  @Test
  void aPublicImageNeedsNoSecret() {
    Town town = new Town().namespace("shop").deployment("shop", "web", "nginx:1.27");
    assertThat(town.lines()).isEmpty();
    assertThat(town.audit().open())
        .singleElement()
        .satisfies(
            pull ->
                assertThat(pull.outlook())
                    .isEqualTo(new Outlook.Open("what the registry answers")));
  }

  @Test
  void anAbsentSecretMatters() {
    Town town = new Town().account("shop", "default", "gone").deployment("shop", "web", WEB);
    town.config("ops", "other", "{\"auths\":{}}").account("ops", "x", "other");
    assertThat(town.lines())
        .contains(
            "warning MayFail/SecretAbsent: New pods of Deployment shop/web would fail if the image"
                + " is private: Secret shop/gone, which the pod names, does not exist.");
  }

  @Test
  void aMalformedSecretFailsEvenPublicImages() {
    Town town =
        new Town()
            .account("shop", "default", "broken")
            .config("shop", "broken", "{\"auths\":")
            .deployment("shop", "web", "nginx:1.27");
    assertThat(town.lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("error WouldFail/SecretMalformed: New pods of Deployment shop/web would fail:");
    assertThat(town.lines().get(1))
        .startsWith("warning MalformedSecret: Secret shop/broken cannot be read: ");
  }

  @Test
  void aSecretOfTheWrongTypeIsPassedOver() {
    Town town =
        new Town()
            .account("shop", "default", "opaque")
            .typed("shop", "opaque", "Opaque", "{\"auths\":{}}")
            .deployment("shop", "web", "nginx:1.27");
    assertThat(town.lines())
        .contains(
            "warning WrongType: Secret shop/opaque has type Opaque and key .dockerconfigjson, so"
                + " the kubelet passes over it.");
  }

  @Test
  void aNetworkFaultSeenFromHereOnlyMayBeOursAlone() {
    Town town = new Town().namespace("shop").deployment("shop", "web", WEB).answer(WEB, "", 503);
    assertThat(town.lines())
        .singleElement()
        .asString()
        .startsWith(
            "warning MayFail/RegistryFailing: New pods of Deployment shop/web would fail if the"
                + " nodes see the same as this machine: ");
  }

  @Test
  void theWidestReachComesFirst() {
    Town town =
        new Town()
            .namespace("shop")
            .deployment("shop", "small", ECR + "/small:1")
            .deployment("shop", "scaled", ECR + "/scaled:1")
            .autoscaler("shop", "scaled", 40)
            .with(
                "{'kind':'Deployment','apiVersion':'apps/v1','metadata':{'namespace':'shop',"
                    + "'name':'many'},'spec':{'replicas':30,'template':{'spec':{'containers':"
                    + "[{'name':'app','image':'"
                    + ECR
                    + "/many:1'}]}}}}");
    assertThat(town.audit().findings())
        .extracting(finding -> finding.objects().get(0).name().name())
        .containsExactly("scaled", "many", "small");
    assertThat(town.audit().findings().get(0).reach()).isEqualTo(new Reach(40, 3, 1));
  }

  @Test
  void oneQuestionIsGoodForAllWhoAskTheSame() {
    Town town =
        new Town()
            .account("shop", "default", "regcred")
            .secret("shop", "regcred", "registry.acme.test", ROBOT)
            .deployment("shop", "a", WEB)
            .deployment("shop", "b", WEB)
            .answer(WEB, "robot$ci", 401)
            .answer(WEB, "", 401);
    assertThat(town.lines())
        .singleElement()
        .asString()
        .contains("Deployment shop/a and Deployment");
    assertThat(town.asked).containsExactly(WEB + " robot$ci", WEB + " ");
  }

  @Test
  void theSelectedNamespaceIsLookedAtByTheLightOfAll() {
    Town town =
        new Town()
            .namespace("shop")
            .deployment("shop", "web", "quay.io/acme/web:1")
            .namespace("bank")
            .deployment("bank", "api", ECR + "/api:1");
    assertThat(town.audit(Optional.of("bank")).findings())
        .extracting(finding -> finding.objects().get(0).toString())
        .containsExactly("Deployment bank/api");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "web             | note MutableTag: Deployment shop/web names web without a tag, which"
            + " means latest, a tag that is made to move.",
        "web:latest      | note MutableTag: Deployment shop/web names web:latest by a tag that is"
            + " made to move.",
        "web:stable      | note MutableTag: Deployment shop/web names web:stable by a tag that is"
            + " made to move.",
        "web:1.2.3       | ",
      })
  void tagsThatAreMadeToMoveAreNamed(String image, String line) {
    Town town = new Town().namespace("shop").deployment("shop", "web", image);
    assertThat(town.lines()).isEqualTo(line == null ? List.of() : List.of(line));
  }

  @Test
  void aDigestIsNoMovingTag() {
    Town town = new Town().namespace("shop").deployment("shop", "web", "web:latest@" + Town.DIGEST);
    assertThat(town.lines()).isEmpty();
  }

  @Test
  void aTagThatMovedIsSeenByTheDigestThatRuns() {
    Town town =
        new Town()
            .namespace("shop")
            .deployment("shop", "web", WEB)
            .running("shop", "web", WEB, Town.OTHER_DIGEST)
            .answer(WEB, "", 200);
    assertThat(town.lines())
        .containsExactly(
            "warning TagMoved: "
                + WEB
                + " has moved: Deployment shop/web runs "
                + Town.OTHER_DIGEST
                + ", new pods would get "
                + Town.DIGEST
                + ".");
  }

  @Test
  void whatNobodyNamesIsUnused() {
    Town town =
        new Town()
            .account("shop", "default", "regcred")
            .config(
                "shop",
                "regcred",
                "{\"auths\":{\"registry.acme.test\":{\"username\":\"robot$ci\",\"password\":\"x\"},"
                    + "\"old.acme.test?token=canary\":{\"username\":\"u\",\"password\":\"y\"}}}")
            .secret("shop", "spare", "quay.io", ROBOT)
            .deployment("shop", "web", WEB)
            .answer(WEB, "robot$ci", 200);
    assertThat(town.lines())
        .containsExactly(
            "note UnusedEntry: The entry for old.acme.test?*** in Secret shop/regcred matches no"
                + " image.",
            "note UnusedSecret: Secret shop/spare is named by no service account, template or"
                + " pod.");
  }

  @Test
  void nothingIsCalledUnusedWhereItsUsersWereNotSeen() {
    Town town = new Town().secret("shop", "spare", "quay.io", ROBOT).namespace("shop");
    assertThat(town.lines()).isEmpty();
  }

  @Test
  void copiesInManyNamespacesAreOneFinding() {
    Town town = new Town().deployment("n1", "web", "nginx:1.27");
    for (int i = 1; i <= 7; i++) {
      town.namespace("n" + i)
          .deployment("n" + i, "app", "nginx:1.27")
          .running("n" + i, "app", "nginx:1.27", Town.DIGEST)
          .secret("n" + i, "spare", "quay.io", ROBOT);
    }
    assertThat(town.lines())
        .containsExactly(
            "note UnusedSecret: 7 secrets (n1/spare, n2/spare, n3/spare, n4/spare, n5/spare and 2"
                + " more) are named by no service account, template or pod.");
  }

  @Test
  void equalSecretsOfOneNamespaceAndEqualKeysOfOnePodAreTold() {
    Town town =
        new Town()
            .account("shop", "default", "a", "b", "c")
            .secret("shop", "a", "registry.acme.test", ROBOT)
            .secret("shop", "b", "registry.acme.test", ROBOT)
            .secret("shop", "c", "https://registry.acme.test", OTHER)
            .deployment("shop", "web", WEB)
            .answer(WEB, "robot$ci", 200);
    assertThat(town.lines())
        .containsExactly(
            "note DuplicateEntry: Pods of Deployment shop/web bring different credentials for"
                + " registry.acme.test, in Secrets shop/a, shop/b and shop/c.",
            "note DuplicateSecret: Secrets shop/a and shop/b hold the same.");
  }

  @ParameterizedTest(name = "{1} in {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ghcr.io | me | ghp_canary | note PersonalToken: The credential for ghcr.io in Secret"
            + " shop/regcred is a person's (GitHub classic token).",
        "ghcr.io | x | ghs_canary | warning WrongTokenKind: The credential for ghcr.io in Secret"
            + " shop/regcred is a GitHub App or Actions token, which belongs into no pull secret.",
        "ghcr.io | x | github_pat_canary | warning WrongTokenKind: The credential for ghcr.io in"
            + " Secret shop/regcred is a GitHub fine-grained token, which belongs into no pull"
            + " secret.",
        "registry.gitlab.com | gitlab-ci-token | canary | warning WrongTokenKind: The credential"
            + " for registry.gitlab.com in Secret shop/regcred is a GitLab job token, which belongs"
            + " into no pull secret.",
        "registry.gitlab.com | me | glpat-canary | note PersonalToken: The credential for"
            + " registry.gitlab.com in Secret shop/regcred is a person's (GitLab access token).",
        "registry.gitlab.com | project_7_bot | glpat-canary | ",
        "registry.gitlab.com | gitlab+deploy-token-1 | gldt-canary | ",
        "https://index.docker.io/v1/ | me | canary | note PersonalToken: The credential for"
            + " index.docker.io in Secret shop/regcred is a person's (user name and password).",
        "quay.io | me+robot | canary | ",
      })
  void tokensOfTheWrongKindAreTold(String key, String user, String password, String line) {
    Town town =
        new Town()
            .account("shop", "default", "regcred")
            .secret("shop", "regcred", key, Credential.of(user, password));
    assertThat(town.lines()).isEqualTo(line == null ? List.of() : List.of(line));
  }

  @Test
  void anAccountWithoutWhatItsNeighbourHasIsTold() {
    Town town =
        new Town()
            .account("shop", "default", "regcred")
            .account("shop", "worker")
            .secret("shop", "regcred", "quay.io", Credential.of("acme+x", "canary"))
            .deploymentAs("worker", "shop", "web", "ghcr.io/acme/web:1");
    assertThat(town.lines())
        .contains(
            "note AccountWithoutSecret: ServiceAccount shop/worker names no pull secret; default"
                + " of the same namespace does.");
  }

  @Test
  void aNamespaceWithoutWhatMostOthersHaveIsTold() {
    Town town = new Town().namespace("new").deployment("new", "web", "quay.io/other/web:1");
    for (int i = 1; i <= 3; i++) {
      town.account("n" + i, "default", "quay")
          .secret("n" + i, "quay", "quay.io", Credential.of("acme+x", "canary"))
          .deployment("n" + i, "web", "quay.io/acme/web:1");
    }
    assertThat(town.lines())
        .containsExactly(
            "warning NamespaceLacksSecret: Namespace new pulls from quay.io without a credential;"
                + " 3 of the 4 namespaces that pull from there bring one.");
  }

  @Test
  void aNamespaceThatIsBeingDeletedLacksNothing() {
    Town town = new Town().namespace("new").deployment("new", "web", "quay.io/other/web:1");
    town.with(
        "{'kind':'Namespace','apiVersion':'v1','metadata':{'name':'new'},"
            + "'status':{'phase':'Terminating'}}");
    for (int i = 1; i <= 3; i++) {
      town.account("n" + i, "default", "quay")
          .secret("n" + i, "quay", "quay.io", Credential.of("acme+x", "canary"))
          .deployment("n" + i, "web", "quay.io/acme/web:1");
    }
    assertThat(town.lines()).isEmpty();
  }

  @Test
  void theForgeTellsWhatATokenMayAndWhenItEnds() {
    Password token = Password.of("ghp_canary");
    Town town =
        new Town()
            .account("shop", "default", "regcred")
            .secret("shop", "regcred", "ghcr.io", Credential.of("me", "ghp_canary"))
            .token(
                new TokenQuestion(Forge.GITHUB, "ghcr.io", token),
                new TokenAnswer.Valid(
                    List.of("read:packages", "repo"),
                    Optional.of(Instant.parse("2026-11-25T00:00:00Z"))));
    assertThat(town.lines())
        .containsExactly(
            "warning TokenExpires: The GitHub token in Secret shop/regcred ends on"
                + " 2026-11-25T00:00:00Z.",
            "warning TokenScope: The GitHub token in Secret shop/regcred may do more than pull:"
                + " repo.",
            "note PersonalToken: The credential for ghcr.io in Secret shop/regcred is a person's"
                + " (GitHub classic token).");
  }

  @Test
  void aTokenThatIsNotAcceptedOrMayNotPullIsTold() {
    Town town =
        new Town()
            .account("shop", "default", "a", "b")
            .secret("shop", "a", "ghcr.io", Credential.of("me", "ghp_canary"))
            .secret("shop", "b", "registry.gitlab.com", Credential.of("group_1_bot", "glpat-c"))
            .token(
                new TokenQuestion(Forge.GITHUB, "ghcr.io", Password.of("ghp_canary")),
                new TokenAnswer.Refused())
            .token(
                new TokenQuestion(Forge.GITLAB, "registry.gitlab.com", Password.of("glpat-c")),
                new TokenAnswer.Valid(List.of("read_user"), Optional.empty()));
    assertThat(town.lines())
        .startsWith(
            "warning TokenExpires: The GitHub token in Secret shop/a is not accepted any more"
                + " (401).",
            "warning TokenScope: The GitLab token in Secret shop/b lacks read_registry; it has"
                + " read_user.");
  }
}
