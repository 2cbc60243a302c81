package dev.pullpass.testkit.demo;

import static dev.pullpass.testkit.demo.DemoRegistries.PASSWORD;
import static dev.pullpass.testkit.demo.DemoWorkload.deployment;
import static dev.pullpass.testkit.demo.Manifests.account;
import static dev.pullpass.testkit.demo.Manifests.autoscaler;
import static dev.pullpass.testkit.demo.Manifests.opaqueSecret;
import static dev.pullpass.testkit.demo.Manifests.secret;

import java.time.Duration;
import java.util.List;

/** Pods that bring no credential, or one that the kubelet does not find. */
record PullSecretScenarios(DemoRegistries at) {

  List<Scenario> all() {
    return List.of(
        noPullSecret(),
        entryWithoutPort(),
        entryForAnotherPath(),
        entryForAnotherHost(),
        shadowedByThePodsOwnList(),
        accountPatchedTooLate(),
        secretInAnotherNamespace(),
        misspeltSecret(),
        opaque(),
        malformed(),
        besideAMalformedOne(),
        credentialStoreOnly());
  }

  private String gitlabLogin() {
    return Configs.login(at.gitlab(), "deploy", PASSWORD);
  }

  private String harborLogin() {
    return Configs.login(at.harbor(), "robot$payments", PASSWORD);
  }

  private Scenario noPullSecret() {
    DemoWorkload checkout = deployment("checkout", at.gitlab() + "/acme/checkout:1.4.2");
    return Scenario.of("NoPullSecret", "shop", checkout.replicas(3).since(Duration.ofMinutes(14)))
        .with(secret("ops", "gitlab-pull", gitlabLogin()), autoscaler("shop", "checkout", 8));
  }

  private Scenario entryWithoutPort() {
    return Scenario.of(
            "NoEntryForRegistry",
            "shop",
            deployment("cart", at.gitlab() + "/acme/cart:2.0.1").replicas(2).naming("regcred"))
        .with(secret("shop", "regcred", Configs.login("localhost", "deploy", PASSWORD)));
  }

  private Scenario entryForAnotherPath() {
    String key = at.plain() + "/finance";
    return Scenario.of(
            "NoEntryForRegistry",
            "data",
            deployment("reports", at.plain() + "/data/reports:4.4.0").naming("finance-only"))
        .with(secret("data", "finance-only", Configs.login(key, "ci", PASSWORD)));
  }

  private Scenario entryForAnotherHost() {
    return Scenario.of(
            "NoEntryForRegistry",
            "web",
            deployment("assets", at.gitlab() + "/acme/search:1.4.2").naming("ghcr"))
        .with(secret("web", "ghcr", Configs.login("ghcr.io", "acme-bot", PASSWORD)));
  }

  private Scenario shadowedByThePodsOwnList() {
    DemoWorkload search = deployment("search", at.gitlab() + "/acme/search:2.0.1");
    return Scenario.of(
            "ShadowedByPodSecrets", "web", search.runningAs("search").naming("mirror-pull"))
        .with(
            secret("web", "gitlab-pull", gitlabLogin()),
            secret("web", "mirror-pull", Configs.login("mirror.acme.example", "m", PASSWORD)),
            account("web", "search", "gitlab-pull"));
  }

  private Scenario accountPatchedTooLate() {
    DemoWorkload landing = deployment("landing", at.gitlab() + "/acme/landing:1.4.2");
    return Scenario.of("PodPredatesServiceAccount", "web", landing.replicas(2).runningAs("landing"))
        .with(account("web", "landing"), secret("web", "gitlab-pull", gitlabLogin()))
        .thenComes(account("web", "landing", "gitlab-pull"));
  }

  private Scenario secretInAnotherNamespace() {
    DemoWorkload api = deployment("api", at.harbor() + "/payments/api:7.1.0");
    return Scenario.of("SecretAbsent", "payments", api.replicas(2).naming("harbor-robot"))
        .with(secret("ops", "harbor-robot", harborLogin()));
  }

  private Scenario misspeltSecret() {
    DemoWorkload ledger = deployment("ledger", at.harbor() + "/payments/ledger:7.1.0");
    return Scenario.of("SecretAbsent", "batch", ledger.naming("registry-credentails"))
        .with(secret("batch", "registry-credentials", harborLogin()));
  }

  private Scenario opaque() {
    DemoWorkload fraud = deployment("fraud", at.harbor() + "/payments/fraud:7.1.0");
    return Scenario.of("SecretWrongType", "payments", fraud.naming("harbor-generic"))
        .with(opaqueSecret("payments", "harbor-generic", harborLogin()));
  }

  private Scenario malformed() {
    String config = Configs.withoutBase64(at.gitlab(), "deploy", PASSWORD);
    DemoWorkload invoices = deployment("invoices", at.gitlab() + "/acme/invoices:1.4.2");
    return Scenario.of("SecretMalformed", "payments", invoices.naming("handmade"))
        .with(secret("payments", "handmade", config));
  }

  private Scenario besideAMalformedOne() {
    DemoWorkload payouts = deployment("payouts", at.harbor() + "/payments/ledger:7.1.0");
    return Scenario.of(
            "NeighbourSecretMalformed", "batch", payouts.naming("registry-credentials", "leftover"))
        .with(secret("batch", "leftover", "{\"auths\": to be filled in"));
  }

  private Scenario credentialStoreOnly() {
    DemoWorkload warehouse = deployment("warehouse", at.plain() + "/data/warehouse:1.2.0");
    return Scenario.of("EmptyCredential", "data", warehouse.naming("from-my-laptop"))
        .with(secret("data", "from-my-laptop", Configs.credentialStore(at.plain())));
  }
}
