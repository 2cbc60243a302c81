package dev.pullpass.testkit.demo;

import dev.pullpass.core.credential.Credential;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The answers to what {@code pullpass fix} asks in the demo.
 *
 * @param logins credentials that work, where the one in the cluster does not
 * @param images the images that were meant
 */
public record DemoAnswers(List<Login> logins, List<Image> images) {
  private static final Duration TOKEN_LIFE = Duration.ofHours(12);

  /**
   * A credential for the image of one workload.
   *
   * @param from the name of a file that would hold its password
   */
  public record Login(String namespace, String workload, Credential credential, String from) {}

  /** The image that a workload's container {@code app} should have. */
  public record Image(String namespace, String workload, String image) {}

  public DemoAnswers {
    logins = List.copyOf(logins);
    images = List.copyOf(images);
  }

  static DemoAnswers at(DemoRegistries at, Instant now) {
    Credential token = Credential.of(DemoRegistries.ECR_USER, at.newEcrToken(now.plus(TOKEN_LIFE)));
    Credential account = Credential.of("acme", DemoRegistries.PASSWORD);
    return new DemoAnswers(
        List.of(
            new Login("data", "etl", token, "ecr-token"),
            new Login("web", "docs", account, "hub-token")),
        List.of(
            new Image("shop", "storefront", at.plain() + "/shop/storefront:1.4.1"),
            new Image("data", "features", at.plain() + "/data/features:0.1.0"),
            new Image("web", "banner", at.plain() + "/web/banner:1.9.0"),
            new Image("web", "newsletter", at.plain() + "/web/newsletter:3.0.1")));
  }
}
