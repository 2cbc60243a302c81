package dev.pullpass.testkit.demo;

import static dev.pullpass.testkit.demo.DemoRegistries.PASSWORD;
import static dev.pullpass.testkit.demo.DemoWorkload.deployment;
import static dev.pullpass.testkit.demo.Manifests.autoscaler;
import static dev.pullpass.testkit.demo.Manifests.secret;

import java.time.Duration;
import java.util.List;

/** Pods whose credentials are right, and the image is not. */
record ImageScenarios(DemoRegistries at) {
  private static final Duration NIGHT = Duration.ofHours(9);

  List<Scenario> all() {
    return List.of(
        tagOneTooHigh(),
        repositoryNeverPushed(),
        digestOfNothing(),
        armOnly(),
        variableNotReplaced(),
        upperCase(),
        neverPulled());
  }

  private String login() {
    return Configs.login(at.plain(), "ci", PASSWORD);
  }

  private Scenario tagOneTooHigh() {
    DemoWorkload storefront = deployment("storefront", at.plain() + "/shop/storefront:1.4.1");
    return Scenario.of(
            "TagAbsent",
            "shop",
            storefront.replicas(4).naming("plain-pull").since(Duration.ofDays(9)))
        .with(secret("shop", "plain-pull", login()), autoscaler("shop", "storefront", 6))
        .thenRollsOut(at.plain() + "/shop/storefront:1.4.2");
  }

  private Scenario repositoryNeverPushed() {
    DemoWorkload features = deployment("features", at.plain() + "/data/feature-store:0.1.0");
    return Scenario.of("RepositoryAbsent", "data", features.naming("plain-pull"))
        .with(secret("data", "plain-pull", login()));
  }

  private Scenario digestOfNothing() {
    String image = at.plain() + "/web/newsletter@sha256:" + "5e".repeat(32);
    return Scenario.of("DigestAbsent", "web", deployment("newsletter", image).naming("plain-pull"));
  }

  private Scenario armOnly() {
    DemoWorkload notebook = deployment("notebook", at.plain() + "/data/notebook:2.0.0");
    return Scenario.of("PlatformAbsent", "data", notebook.naming("plain-pull"));
  }

  private Scenario variableNotReplaced() {
    return Scenario.of(
            "UnrenderedTemplate",
            "web",
            deployment("banner", at.plain() + "/web/banner:${TAG}").naming("plain-pull"))
        .with(secret("web", "plain-pull", login()));
  }

  private Scenario upperCase() {
    return Scenario.of(
        "ReferenceInvalid",
        "web",
        deployment("blog", at.plain() + "/Web/Blog:1.0.0").naming("plain-pull"));
  }

  private Scenario neverPulled() {
    DemoWorkload exporter = deployment("exporter", at.plain() + "/data/warehouse:1.2.0");
    return Scenario.of(
            "NeverPull", "batch", exporter.neverPulling().naming("plain-pull").since(NIGHT))
        .with(secret("batch", "plain-pull", login()));
  }
}
