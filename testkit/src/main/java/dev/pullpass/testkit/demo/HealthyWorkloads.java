package dev.pullpass.testkit.demo;

import static dev.pullpass.testkit.demo.DemoWorkload.deployment;
import static dev.pullpass.testkit.demo.Manifests.account;

import java.time.Duration;
import java.util.List;

/** What runs, as most things do. */
record HealthyWorkloads(DemoRegistries at) {
  private static final String PULLABLE = "Pullable";

  List<Scenario> all() {
    return List.of(catalog(), vault(), dashboard());
  }

  private Scenario catalog() {
    DemoWorkload catalog = deployment("catalog", at.plain() + "/shop/catalog:3.2.0");
    return Scenario.of(
        PULLABLE, "shop", catalog.replicas(2).naming("plain-pull").since(Duration.ofDays(30)));
  }

  private Scenario vault() {
    DemoWorkload vault = deployment("vault", at.harbor() + "/payments/vault:7.1.0");
    return Scenario.of(PULLABLE, "ops", vault.runningAs("vault").since(Duration.ofDays(3)))
        .with(account("ops", "vault", "harbor-robot"));
  }

  private Scenario dashboard() {
    return Scenario.of(
        PULLABLE, "ops", deployment("dashboard", at.hub() + "/library/dashboard:11.2"));
  }
}
