package dev.pullpass.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitlabCiReaderTest {
  private static final FileKind KIND = FileKind.GITLAB_CI;

  @Test
  void jobsNameWhatTheyRunInAndBesideThemselves() {
    String text =
        """
        default:
          image: ruby:3.1
          services: [postgres:14, {name: "redis:7", alias: cache}]
        stages: [test]
        image: alpine
        .hidden:
          image: {name: golang:1.22, entrypoint: [""]}
        test:
          extends: .hidden
          image: 'node:20' # why
          script: [echo hi]
        """;
    assertThat(Said.images(KIND, text))
        .containsExactly(
            "5 CI_JOB image = alpine",
            "2 CI_JOB default.image = ruby:3.1",
            "3 CI_JOB default.services[0] = postgres:14",
            "3 CI_JOB default.services[1].name = redis:7",
            "7 CI_JOB [\".hidden\"].image.name = golang:1.22",
            "10 CI_JOB test.image = node:20");
  }

  @Test
  void anAliasedImageIsOneImageWhereItIsDefined() {
    String text =
        """
        .image: &image ruby:3.1
        .job: &job
          image: node:20
        a: {image: *image, script: [x]}
        b:
          <<: *job
          image: *image
        c:
          <<: *job
          services: [*image]
        """;
    assertThat(Said.images(KIND, text))
        .containsExactly("3 CI_JOB [\".job\"].image = node:20", "1 CI_JOB a.image = ruby:3.1");
  }

  @Test
  void variablesOfTheFileAreFilledIn() {
    String text =
        """
        variables:
          RUBY: "3.1"
          TOOLS: registry.test/tools:5
          OTHER: {value: registry.test/other, description: what}
        a: {image: "ruby:$RUBY"}
        b: {image: $TOOLS}
        c: {image: "${OTHER}:1"}
        d: {image: $CI_REGISTRY_IMAGE:latest}
        e: {image: "ruby:${RUBY}", variables: {RUBY: 3.2}}
        """;
    assertThat(Said.images(KIND, text))
        .containsExactly(
            "5 CI_JOB a.image = ruby:$RUBY -> ruby:3.1",
            "3 CI_JOB variables.TOOLS = registry.test/tools:5",
            "7 CI_JOB c.image = ${OTHER}:1 -> registry.test/other:1",
            "8 CI_JOB d.image = $CI_REGISTRY_IMAGE:latest",
            "9 CI_JOB e.image = ruby:${RUBY} -> ruby:3.2");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      nullValues = "nothing",
      value = {
        "docker build -t a/b:1 .; BUILT = a/b:1",
        "docker buildx build --tag=a/b:1 --push .; PUSHED = a/b:1",
        "docker buildx build -t a/b:1 -o type=registry .; PUSHED = a/b:1",
        "docker push a/b:1; PUSHED = a/b:1",
        "docker push -q a/b; PUSHED = a/b",
        "docker image push a/b:1 > log; PUSHED = a/b:1",
        "docker --config x push a/b:1; PUSHED = a/b:1",
        "docker buildx imagetools create -t a/b:2 a/b:1; PUSHED = a/b:2",
        "docker tag x a/b:2; BUILT = a/b:2",
        "podman push --creds u:p a/b:1; PUSHED = a/b:1",
        "buildah push x docker://r.io/a/b:1; PUSHED = r.io/a/b:1",
        "buildah bud -t a/b:1 .; BUILT = a/b:1",
        "/kaniko/executor --destination=a/b:1; PUSHED = a/b:1",
        "/kaniko/executor --context . --destination a/b:1 --no-push; nothing",
        "crane copy x:1 a/b:1; PUSHED = a/b:1",
        "crane tag a/b:1 2; PUSHED = a/b:2",
        "skopeo copy docker://x:1 docker://a/b:1; PUSHED = a/b:1",
        "skopeo copy docker://x:1 oci:dir; nothing",
        "buildctl build --output type=image,name=a/b:1,push=true; PUSHED = a/b:1",
        "pack build a/b:1 --publish; PUSHED = a/b:1",
        "'# docker push a/b:1'; nothing",
        "docker login -u me -p secret r.io; nothing",
        "echo docker push a/b:1; nothing",
        "echo hi && docker push 'a/b:$T'; PUSHED = a/b:$T",
        "if true; nothing",
        "sudo docker push a/b:1; PUSHED = a/b:1",
        "sh -c 'docker push a/b:1'; PUSHED = a/b:1",
        "docker compose push; nothing",
        "docker pushover a/b:1; nothing"
      })
  void scriptsNameWhatTheyBuildAndPush(String line, String said) {
    String text = "a:\n  script:\n    - |\n      " + line + "\n";
    String place = said == null ? "" : said.replace(" = ", " a.script[0] = ");
    assertThat(Said.made(KIND, text).stream().map(one -> one.substring(2)).toList())
        .isEqualTo(said == null ? java.util.List.of() : java.util.List.of(place));
  }

  @Test
  void pushesAreFoundInEveryStyleOfScript() {
    String text =
        """
        a:
          script:
            - docker push a/plain:1
            - "docker push \\"a/double:1\\""
            - 'docker push ''a/single:1'''
            - |
              docker build . \\
                --push \\
                -t a/literal:1
            - >-
              docker push
              a/folded:1
            - docker push \\
                a/lines:1
        b:
          script: docker push a/text:1
        """;
    assertThat(Said.made(KIND, text))
        .containsExactly(
            "3 PUSHED a.script[0] = a/plain:1",
            "4 PUSHED a.script[1] = a/double:1",
            "5 PUSHED a.script[2] = a/single:1",
            "9 PUSHED a.script[3] = a/literal:1",
            "12 PUSHED a.script[4] = a/folded:1",
            "14 PUSHED a.script[5] = a/lines:1",
            "16 PUSHED b.script = a/text:1");
  }

  @Test
  void whatIsPushedIsNamedByAllThatItsVariablesMayHold() {
    String text =
        """
        variables:
          IMAGE: $CI_REGISTRY_IMAGE/web
          TAG: latest
        .push:
          before_script:
            - if [ -n "$X" ]; then KIND=a; else KIND=b; fi
          script: [docker push "$IMAGE:$TAG", docker push "$IMAGE:$KIND"]
        main:
          extends: .push
        release:
          extends: [.push]
          variables: {TAG: $CI_COMMIT_TAG}
          only: [tags]
        """;
    assertThat(Said.made(KIND, text))
        .containsExactly(
            "7 PUSHED main.script[0] = $CI_REGISTRY_IMAGE/web:latest",
            "7 PUSHED main.script[1] = $CI_REGISTRY_IMAGE/web:a | $CI_REGISTRY_IMAGE/web:b",
            "7 PUSHED release.script[0] = $CI_REGISTRY_IMAGE/web:$CI_COMMIT_TAG");
  }

  @Test
  void referencesAreFollowed() {
    String text =
        """
        .lib:
          push: [docker push a/b:$TAG, [docker push a/c:1]]
        a:
          variables: {TAG: one}
          script:
            - !reference [.lib, push]
            - !reference [.lib, absent]
            - echo done
        """;
    assertThat(Said.made(KIND, text))
        .containsExactly("2 PUSHED a.script[0][0] = a/b:one", "2 PUSHED a.script[0][1][0] = a/c:1");
  }

  @Test
  void allTagsAreThoseThatWereBuilt() {
    String text =
        """
        a:
          script:
            - docker build -t a/b:1 -t a/b:2 -t a/c:3 .
            - docker push --all-tags a/b
            - docker push -a a/unknown
        """;
    assertThat(Said.made(KIND, text))
        .containsExactly(
            "3 BUILT a.script[0] = a/b:1",
            "3 BUILT a.script[0] = a/b:2",
            "3 BUILT a.script[0] = a/c:3",
            "4 PUSHED a.script[1] = a/b:1 | a/b:2");
  }
}
