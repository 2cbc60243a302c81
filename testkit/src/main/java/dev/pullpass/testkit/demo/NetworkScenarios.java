package dev.pullpass.testkit.demo;

import static dev.pullpass.testkit.demo.DemoWorkload.deployment;

import java.time.Duration;
import java.util.List;

/** Registries that cannot be reached, are not trusted, or will not answer. */
record NetworkScenarios(DemoRegistries at) {

  List<Scenario> all() {
    return List.of(
        rateLimited(), failing(), connectionRefused(), unknownHost(), untrustedCertificate());
  }

  private Scenario rateLimited() {
    DemoWorkload thumbnails = deployment("thumbnails", at.busy() + "/library/thumbnailer:5.0");
    return Scenario.of(
        "RateLimited", "batch", thumbnails.replicas(4).since(Duration.ofMinutes(25)));
  }

  private Scenario failing() {
    return Scenario.of(
        "RegistryFailing",
        "batch",
        deployment("mailer", at.failing() + "/batch/mailer:1.0.0").since(Duration.ofMinutes(9)));
  }

  private Scenario connectionRefused() {
    return Scenario.of(
        "ConnectionRefused", "ops", deployment("metrics", at.dead() + "/ops/metrics:0.9"));
  }

  private Scenario unknownHost() {
    return Scenario.of(
        "HostUnknown", "ops", deployment("mirror", "registry.acme.invalid/ops/mirror:2.0"));
  }

  private Scenario untrustedCertificate() {
    return Scenario.of(
        "CertificateUntrusted",
        "ops",
        deployment("agent", at.internal() + "/platform/agent:3.1.0").replicas(2));
  }
}
