package dev.pullpass.testkit.demo;

import static dev.pullpass.testkit.demo.DemoRegistries.PASSWORD;
import static dev.pullpass.testkit.demo.DemoWorkload.deployment;
import static dev.pullpass.testkit.demo.Manifests.secret;

import java.time.Duration;
import java.util.List;

/** Pods that bring a credential, and the registry refuses it. */
record CredentialScenarios(DemoRegistries at) {

  List<Scenario> all() {
    return List.of(
        wrongPassword(), expiredEcrToken(), validUserWithoutRight(), staleOnPublicImage());
  }

  private Scenario wrongPassword() {
    String config = Configs.login(at.plain(), "ci", "the-password-of-last-year");
    DemoWorkload frontend = deployment("frontend", at.plain() + "/web/frontend:5.9.0");
    return Scenario.of("CredentialRejected", "web", frontend.replicas(3).naming("ci-pull"))
        .with(secret("web", "ci-pull", config));
  }

  private Scenario expiredEcrToken() {
    String token = DemoRegistries.ecrToken(DemoRegistries.LAST_JANUARY);
    DemoWorkload etl = deployment("etl", at.ecr() + "/data/etl:2026.11");
    return Scenario.of(
            "CredentialExpired", "data", etl.naming("ecr-login").since(Duration.ofHours(13)))
        .with(secret("data", "ecr-login", Configs.login(at.ecr(), DemoRegistries.ECR_USER, token)));
  }

  private Scenario validUserWithoutRight() {
    String config = Configs.login(at.gitlab(), "web-token", PASSWORD);
    DemoWorkload gateway = deployment("gateway", at.gitlab() + "/acme/gateway:2.0.1");
    return Scenario.of("AccessDenied", "payments", gateway.naming("web-deploy-token"))
        .with(secret("payments", "web-deploy-token", config));
  }

  private Scenario staleOnPublicImage() {
    String config = Configs.login(at.hub(), "acme", "revoked-long-ago");
    DemoWorkload docs = deployment("docs", at.hub() + "/library/docs:2.3");
    return Scenario.of("StaleCredentialOnPublicImage", "web", docs.naming("hub-pull"))
        .with(secret("web", "hub-pull", config));
  }
}
