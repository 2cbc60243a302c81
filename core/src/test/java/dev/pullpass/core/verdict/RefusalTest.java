package dev.pullpass.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.cluster.ContainerKind;
import dev.pullpass.core.cluster.ContainerState;
import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.facts.Answers;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.NodeSaid;
import dev.pullpass.core.facts.PullPlan;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryAnswer.Challenge;
import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import dev.pullpass.core.facts.RegistryAnswer.TokenAnswer;
import dev.pullpass.core.facts.Surroundings;
import dev.pullpass.core.image.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the registries' own refusals mean; the texts are those that the registries are known by. */
class RefusalTest {
  private static final Surroundings SURROUNDINGS =
      new Surroundings(
          new Lookup.NotAsked<>(),
          new PullPlan(List.of(), List.of()),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new Lookup.NotAsked<>(),
          Optional.empty());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Docker Hub, a wrong password                | docker.io                  | 401 | incorrect username or password | REJECTED
          Docker Hub, a personal token that ran out   | docker.io                  | 401 | personal access token is expired | EXPIRED
          Docker Hub, an organisation token that ran out | docker.io               | 401 | org access token is expired | EXPIRED
          Docker Hub, a token without the scope       | docker.io                  | 401 | access token has insufficient scopes | NO_RIGHT
          GHCR, a credential that is not known        | ghcr.io                    | 401 | User cannot be authenticated with the token provided. | REJECTED
          GHCR, a stale credential                    | ghcr.io                    | 403 | denied | REJECTED
          GHCR, no right to read the package          | ghcr.io                    | 403 | permission_denied: read_package | NO_RIGHT
          GitLab, a wrong or expired credential       | registry.gitlab.com        | 401 | HTTP Basic: Access denied | REJECTED
          GitLab, a token without read_registry       | registry.gitlab.com        | 403 | access forbidden | NO_RIGHT
          Artifact Registry, a wrong key              | europe-west1-docker.pkg.dev | 401 | authentication failed | REJECTED
          Artifact Registry, no right or not there    | europe-west1-docker.pkg.dev | 403 | Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/acme" (or it may not exist) | NO_RIGHT
          Azure, whatever is wrong                    | acme.azurecr.io            | 401 | authentication required, visit https://aka.ms/acr/authorization for more information. | UNTOLD
          Quay, a robot that is not known             | quay.io                    | 401 | Could not find robot with username: acme+ci and supplied password. | REJECTED
          Quay, a wrong password                      | quay.io                    | 401 | Invalid Username or Password | REJECTED
          DigitalOcean, a wrong token                 | registry.digitalocean.com  | 401 | unauthorized | REJECTED
          Artifactory, a token that was revoked       | acme.jfrog.example         | 401 | Token failed verification: revoked | REJECTED
          Artifactory, a token that ran out           | acme.jfrog.example         | 401 | Token failed verification: expired | EXPIRED
          Gitea, a credential that is not known       | git.acme.example           | 401 | authGroup.Verify | REJECTED
          """)
  void aRefusalByTheTokenServer(
      String sentence, String host, int status, String text, Refusal.Kind kind) {
    List<RegistryError> errors = List.of(new RegistryError("", text));
    TokenAnswer token = new TokenAnswer(host, status, errors, Optional.empty(), Optional.empty());
    assertThat(read(host, answer(status, text, Optional.empty(), Optional.of(token))))
        .isEqualTo(kind);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ECR, a wrong user name                | 1.dkr.ecr.eu-west-1.amazonaws.com | 401 | Not Authorized | REJECTED
          ECR, a token of yesterday             | 1.dkr.ecr.eu-west-1.amazonaws.com | 403 | Your authorization token has expired. Reauthenticate and try again. | EXPIRED
          ECR, a role without the right         | 1.dkr.ecr.eu-west-1.amazonaws.com | 403 | User: arn:aws:iam::1:role/ci is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:eu-west-1:1:repository/app | NO_RIGHT
          GHCR, a 403 that gives no reason      | ghcr.io                           | 403 | Forbidden | UNTOLD
          Quay, a plain 401                     | quay.io                           | 401 | access to the requested resource is not authorized | UNTOLD
          OpenShift, no right or a dead token   | image-registry.openshift-image-registry.svc:5000 | 401 | authentication required | UNTOLD
          htpasswd, which has no rights         | registry.acme.example             | 401 | authentication required | REJECTED
          Nexus, a wrong password               | nexus.acme.example                | 401 | Unauthorized | REJECTED
          zot, an expired key                   | zot.acme.example                  | 401 | authentication required | REJECTED
          zot, a user whom the policy omits     | zot.acme.example                  | 403 | requested access to the resource is denied | NO_RIGHT
          Artifactory, a user without the right | acme.jfrog.example                | 403 | The client does not have permission for manifest | NO_RIGHT
          """)
  void aRefusalByTheRegistryItself(
      String sentence, String host, int status, String text, Refusal.Kind kind) {
    assertThat(read(host, answer(status, text))).isEqualTo(kind);
  }

  /** "accepted" is the answer of the token server to a login without a scope. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Docker Hub grants nothing                       | docker.io             | registry.docker.io    | insufficient_scope |       | false | NO_RIGHT
          GitLab grants nothing to a user without a role  | registry.gitlab.com   | container_registry    | insufficient_scope |       | false | NO_RIGHT
          Quay takes the robot and grants nothing         | quay.io               | quay.io               |                    | true  |       | NO_RIGHT
          Gitea takes the login and refuses the package   | git.acme.example      | container_registry    |                    | true  |       | NO_RIGHT
          a token that grants nothing, login unasked      | registry.acme.example | registry.acme.example |                    |       | false | NO_RIGHT
          Harbor gives anybody a token                    | harbor.acme.example   | harbor-registry       |                    |       | false | UNTOLD
          Harbor refuses the login                        | harbor.acme.example   | harbor-registry       |                    | false | false | REJECTED
          Harbor takes the login                          | harbor.acme.example   | harbor-registry       |                    | true  | false | NO_RIGHT
          distribution does not like the token            | registry.acme.example | registry.acme.example | invalid_token      |       |       | UNTOLD
          """)
  void aRefusalByTheRegistryAfterAToken(
      String sentence,
      String host,
      String service,
      @Nullable String error,
      @Nullable Boolean accepted,
      @Nullable Boolean grants,
      Refusal.Kind kind) {
    TokenAnswer token =
        new TokenAnswer(
            host, 200, List.of(), Optional.ofNullable(grants), Optional.ofNullable(accepted));
    Challenge challenge =
        new Challenge(
            "bearer", "https://auth.acme.example/token", service, "", error == null ? "" : error);
    RegistryAnswer given = answer(401, "unauthorized", Optional.of(challenge), Optional.of(token));
    assertThat(read(host, given)).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          registry.acme.example | unexpected status from HEAD request to https://registry.acme.example/v2/app/manifests/1: 401 Unauthorized | REJECTED
          acme.azurecr.io       | unexpected status from HEAD request to https://acme.azurecr.io/v2/app/manifests/1: 401 Unauthorized | UNTOLD
          registry.acme.example | denied: Your authorization token has expired. Reauthenticate and try again. | EXPIRED
          docker.io             | failed to fetch oauth token: unexpected status from GET request to https://auth.docker.io/token: 401 Unauthorized: access token has insufficient scopes | NO_RIGHT
          docker.io             | pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed | UNTOLD
          registry.acme.example | no basic auth credentials | UNTOLD
          """)
  void withoutAnAnswerTheNodesWordsAreRead(String host, String text, Refusal.Kind kind) {
    Facts facts = facts(host, text, 1);
    assertThat(Refusal.of(facts).kind()).isEqualTo(kind);
  }

  @Test
  void aMissingRightTellsMoreThanARejectionOfTheCredentialBefore() {
    String host = "registry.acme.example";
    RegistryAnswer rejected = answer(401, "authentication required");
    RegistryAnswer noRight = answer(403, "requested access to the resource is denied");
    Refusal refusal = Refusal.of(asked(facts(host, "401 Unauthorized", 2), rejected, noRight));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NO_RIGHT);
    assertThat(refusal.by().map(PlannedCredential::secret)).contains("secret-1");
  }

  @Test
  void aPullThatWasNotRefusedIsNoRefusal() {
    Facts facts = facts("registry.acme.example", "dial tcp 192.0.2.1:443: i/o timeout", 1);
    assertThat(Refusal.of(facts).kind()).isEqualTo(Refusal.Kind.NONE);
  }

  private static Refusal.Kind read(String host, RegistryAnswer answer) {
    return Refusal.of(asked(facts(host, "401 Unauthorized", 1), answer)).kind();
  }

  private static Facts asked(Facts facts, RegistryAnswer... planned) {
    return facts.with(new Answers(List.of(planned), Optional.empty(), List.of(), Optional.empty()));
  }

  private static RegistryAnswer answer(int status, String text) {
    return answer(status, text, Optional.empty(), Optional.empty());
  }

  private static RegistryAnswer answer(
      int status, String text, Optional<Challenge> challenge, Optional<TokenAnswer> token) {
    return new RegistryAnswer(
        status,
        List.of(new RegistryError("", text)),
        challenge,
        token,
        Optional.empty(),
        "",
        List.of(),
        Optional.empty(),
        "registry.acme.example",
        true,
        Optional.empty(),
        List.of());
  }

  /** A pod that brings so many credentials for the host, and what its node says. */
  private static Facts facts(String host, String words, int credentials) {
    String image = host + "/acme/app:1";
    ContainerState state =
        new ContainerState(ContainerState.Phase.WAITING, "ErrImagePull", words, "", false, 0);
    Container container = new Container("app", ContainerKind.REGULAR, image, "IfNotPresent", state);
    List<PlannedCredential> planned =
        Stream.iterate(0, i -> i + 1)
            .limit(credentials)
            .map(i -> new PlannedCredential("secret-" + i, host, Credential.of("ci", "s" + i)))
            .toList();
    return new Facts(
        pod(container),
        container,
        Reference.parse(image),
        new PullPlan(List.of(), planned),
        NodeSaid.of(state, List.of()),
        SURROUNDINGS,
        Answers.NONE,
        Instant.parse("2026-11-20T12:00:00Z"));
  }

  private static Pod pod(Container container) {
    return new Pod(
        new ObjectName("shop", "checkout"),
        "uid-checkout",
        Optional.empty(),
        Map.of(),
        "default",
        List.of(),
        "node-1",
        false,
        Optional.empty(),
        false,
        "Pending",
        List.of(container));
  }
}
