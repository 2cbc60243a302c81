package dev.pullpass.core.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagePatternTest {

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "nginx, docker.io/library/nginx:1.27, true",
    "nginx:1.27, docker.io/library/nginx:1.27, true",
    "nginx:1.*, docker.io/library/nginx:1.27, true",
    "nginx:1.2?, docker.io/library/nginx:1.27, true",
    "nginx:1.2, docker.io/library/nginx:1.27, false",
    "docker.io/library/nginx, docker.io/library/nginx:1.27, true",
    "docker.io/*, docker.io/acme/web:1, true",
    "acme/web, docker.io/acme/web:1, true",
    "acme/*, ghcr.io/acme/web:1, false",
    "ghcr.io/*, ghcr.io/acme/deep/web:1, true",
    "*web*, ghcr.io/acme/web:1, true",
    "*, registry.test:5000/a:1, true",
    "*:5000/*, registry.test:5000/a:1, true",
    "'', registry.test:5000/a:1, false"
  })
  void starsStandForAnything(String pattern, String name, boolean matches) {
    assertThat(new ImagePattern(pattern).matches(name)).isEqualTo(matches);
  }

  @Test
  void manyStarsDoNotTakeLong() {
    String name = "registry.test/" + "a".repeat(200) + ":1";
    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () -> assertThat(new ImagePattern("*a".repeat(300) + "b").matches(name)).isFalse());
  }
}
