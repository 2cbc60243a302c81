package dev.pullpass.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidReferenceTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a capital in the path           | docker/Docker        | 7  | invalid reference format: repository name (docker/Docker) must be lowercase
          a capital on Docker Hub         | Nginx:1              | 0  | invalid reference format: repository name (library/Nginx) must be lowercase
          a capital behind a host         | r.io/team/App:1      | 10 | invalid reference format: repository name (team/App) must be lowercase
          a template variable             | r.io/app:${TAG}      | 9  | invalid reference format
          a template as the host          | ${REG}/app:1         | 0  | invalid reference format
          two tags                        | nginx:1:2            | 7  | invalid reference format
          a scheme                        | https://r.io/app     | 6  | invalid reference format
          nothing after the colon         | nginx:               | 6  | invalid reference format
          nothing after the slash         | r.io/                | 5  | invalid reference format
          a space in the middle           | ngi nx               | 3  | invalid reference format
          a short digest                  | nginx@sha256:abc     | 16 | invalid reference format
          a hyphen before the host        | -r.io/app            | 0  | invalid reference format
          a host that ends in a dot       | r.io./app            | 5  | invalid reference format
          a port of letters               | r.io:http/app        | 5  | invalid reference format
          """)
  void theFirstOffendingCharacterIsNamed(String what, String text, int offset, String problem) {
    InvalidReference invalid = (InvalidReference) Reference.parse(text);
    assertThat(invalid).as(what).isEqualTo(new InvalidReference(text, problem, offset));
  }

  @Test
  void anEmptyTextIsNoReference() {
    assertThat(Reference.parse(""))
        .isEqualTo(new InvalidReference("", "invalid reference format", 0));
  }

  @Test
  void theTagLatestIsFilledInOnlyWithoutADigest() {
    String digest = "sha256:" + "0".repeat(64);
    assertThat(((ImageReference) Reference.parse("nginx")).canonical())
        .isEqualTo("docker.io/library/nginx:latest");
    assertThat(((ImageReference) Reference.parse("nginx@" + digest)).canonical())
        .isEqualTo("docker.io/library/nginx@" + digest);
  }

  @Test
  void aHostWithAnUnderscoreIsStillTheHost() {
    ImageReference image = (ImageReference) Reference.parse("my_registry.corp/app:1");
    assertThat(image.domain()).isEqualTo("my_registry.corp");
    assertThat(image.path()).isEqualTo("app");
  }

  @Test
  void sha512IsAcceptedAsTheKubeletDoes() {
    assertThat(Reference.parse("nginx@sha512:" + "0".repeat(128)))
        .isInstanceOf(ImageReference.class);
    assertThat(Reference.parse("nginx@sha512:" + "0".repeat(64)))
        .isEqualTo(
            new InvalidReference(
                "nginx@sha512:" + "0".repeat(64), "invalid checksum digest length", 6));
  }
}
