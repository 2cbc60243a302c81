package dev.pullpass.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComposeReaderTest {
  private static final FileKind KIND = FileKind.COMPOSE;

  @Test
  void servicesNameImages() {
    String text =
        """
        x-app: &app {image: acme/app:1}
        services:
          a: {<<: *app}
          b: {<<: *app, command: x}
          c: {image: "redis:${TAG:-latest}"}
          d: {image: "${IMAGE-nginx:1.27}"}
          e: {image: "redis:${TAG}"}
          f: {build: .}
          g: {build: ., image: acme/own}
        volumes: {data: {image: no}}
        """;
    assertThat(Said.images(KIND, text))
        .containsExactly(
            "1 SERVICE services.a.image = acme/app:1",
            "5 SERVICE services.c.image = redis:${TAG:-latest} -> redis:latest",
            "6 SERVICE services.d.image = ${IMAGE-nginx:1.27} -> nginx:1.27",
            "7 SERVICE services.e.image = redis:${TAG}");
    assertThat(Said.made(KIND, text)).containsExactly("9 BUILT services.g.image = acme/own");
  }

  @Test
  void oldFilesHaveServicesAtTheRoot() {
    assertThat(Said.images(KIND, "web: {image: 'a/b:1'}\n"))
        .containsExactly("1 SERVICE web.image = a/b:1");
  }
}
