package dev.pullpass.testkit.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.personality.Personality;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What token endpoints answer to requests that no pull makes, and to malformed names. */
class TokenEndpointTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Harbor tells a bad credential where no scope is asked for | HARBOR            | alice:wrong       | /service/token?service=harbor-registry | 401
          Harbor tells a good credential where no scope is asked for| HARBOR            | bob:bob-right     | /service/token?service=harbor-registry | 200
          Harbor knows its own service only                         | HARBOR            | bob:bob-right     | /service/token?service=other           | 400
          GitLab knows its own service only                         | GITLAB            | bob:bob-right     | /jwt/auth?service=other                | 404
          Docker Hub refuses a token that may only read to push     | DOCKER_HUB        | alice:alice-right | /token?service=registry.docker.io&scope=repository:acme/app:pull,push | 401 {"details":"access token has insufficient scopes"}
          Quay names the robot                                      | QUAY              | acme+ci:wrong     | /v2/auth?service=quay.io               | 401 {"errors":[{"code":"UNAUTHORIZED","message":"Could not find robot with username: acme+ci and supplied password."}]}
          Quay tells an application token                           | QUAY              | $app:wrong        | /v2/auth?service=quay.io               | 401 {"errors":[{"code":"UNAUTHORIZED","message":"Invalid token"}]}
          OpenShift ignores the user name                           | OPENSHIFT         | any:alice-right   | /openshift/token                       | 200
          Artifact Registry wants two parts at least                | ARTIFACT_REGISTRY | bob:bob-right     | /v2/app/manifests/1                    | 400 {"errors":[{"code":"NAME_INVALID","message":"invalid number of path components: 1"}]}
          DigitalOcean wants the registry's name                    | DIGITALOCEAN      | bob:bob-right     | /v2/app/manifests/1                    | 400 {"errors":[{"code":"NAME_INVALID","message":"invalid repository name"}]}
          """)
  void answers(
      String situation, Personality personality, String credential, String path, String answer) {
    try (FakeRegistry registry = Scene.start(personality)) {
      HttpResponse<String> got =
          new Client(registry)
              .get(registry.site().url(path), Optional.of(Client.basic(credential)));
      String body = got.statusCode() == 200 ? "" : " " + got.body();
      assertThat((got.statusCode() + body).strip()).as(situation).isEqualTo(answer);
    }
  }
}
