package dev.pullpass.core.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

  @ParameterizedTest(name = "{0} fits {1}: {2}")
  @CsvSource({
    "ghcr.io/acme/web, ghcr.io/acme/web, true",
    "ghcr.io/acme/web:$TAG, ghcr.io/acme/web, true",
    "ghcr.io/acme/web@sha256:ab, ghcr.io/acme/web, true",
    "ghcr.io/acme/web, ghcr.io/acme/web2, false",
    "registry.test:5000/web:1, registry.test:5000/web, true",
    "'ghcr.io/${{ github.repository_owner }}/web:${{ github.sha }}', ghcr.io/acme/web, true",
    "'ghcr.io/${{ github.repository_owner }}/web', ghcr.io/acme/other, false",
    "$CI_REGISTRY_IMAGE/web:$CI_COMMIT_TAG, registry.gitlab.com/acme/shop/web, true",
    "$CI_REGISTRY_IMAGE/web, registry.gitlab.com/acme/shop/webapp, false",
    "$CI_REGISTRY_IMAGE:$TAG, registry.gitlab.com/acme/shop, false",
    "${A}/${B}, ghcr.io/acme/web, false",
    "ghcr.io/Acme/web, ghcr.io/acme/web, true",
    "acme/web:1, docker.io/acme/web, true",
    "nginx, docker.io/library/nginx, true",
    "docker.io/acme/web, docker.io/acme/web, true",
    "'ghcr.io/${{ a/b', ghcr.io/acme/web, true"
  })
  void variablesStandForAnything(String written, String repository, boolean fits) {
    assertThat(new NamePattern(written).fits(repository)).isEqualTo(fits);
  }
}
