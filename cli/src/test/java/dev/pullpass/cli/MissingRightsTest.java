package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.testkit.cluster.FakeCluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pullpass why} for users who may not see everything. */
class MissingRightsTest {
  @TempDir private Path folder = Path.of("");

  private final FakeCluster cluster = FakeCluster.start().load(Samples.text(Samples.SHOP));

  @AfterEach
  void stop() {
    cluster.close();
  }

  private Run why(String... more) {
    String config = Samples.file(folder, "config", cluster.kubeconfig());
    List<String> args = new ArrayList<>(List.of("why", "--kubeconfig", config, "--no-probe"));
    args.addAll(List.of(more));
    return Run.pullpass(args.toArray(String[]::new));
  }

  private static List<String> notSeen(Run run) {
    return run.out().lines().filter(line -> line.startsWith("Not seen: ")).toList();
  }

  @Test
  void withAllRightsALiveClusterReadsLikeItsDump() {
    Run live = why("-A", "-o", "json");
    Run dump = WhyDumpTest.shop("-o", "json");
    assertThat(WhyDumpTest.items(live))
        .containsExactlyInAnyOrderElementsOf(WhyDumpTest.items(dump));
    assertThat(WhyDumpTest.json(live).path("notes")).isEmpty();
    assertThat(live.code()).isEqualTo(1);
  }

  @Test
  void withoutAnyRightItSaysWhichOneIsMissingFirst() {
    cluster.forbid("*", "*", "*");
    assertThat(why("-n", "shop"))
        .isEqualTo(
            new Run(
                3,
                "",
                "pullpass: may not list pods in namespace shop, so there is nothing to look at:"
                    + " pods is forbidden: User \"fake-user\" cannot list resource \"pods\" in API"
                    + " group \"\" in the namespace \"shop\" (the API server "
                    + cluster.url()
                    + " (context fake))\n"));
  }

  @Test
  void whoMayReadPodsOnlyIsToldWhatIsNotKnown() {
    podsOnly();
    Run run = why("-n", "shop");
    assertThat(notSeen(run))
        .containsExactly(
            "Not seen: No right to get secrets in namespace shop: what these pull secrets hold, or"
                + " whether they exist, is not known.",
            "Not seen: No right to list secrets in all namespaces, list secrets in namespace shop:"
                + " a secret elsewhere that would work is not found.",
            "Not seen: No right to get serviceaccounts in namespace shop: which pull secrets the"
                + " service accounts name is not known.",
            "Not seen: No right to list events in namespace shop: the node's words are known only"
                + " as far as the pods' status repeats them.",
            "Not seen: No right to get nodes: the nodes' platforms, and which images they have, are"
                + " not known.",
            "Not seen: No right to get jobs in namespace shop, get replicasets in namespace shop,"
                + " get statefulsets in namespace shop: how many replicas are wanted and ready is"
                + " not known.",
            "Not seen: No right to list horizontalpodautoscalers in namespace shop: how many"
                + " replicas an autoscaler wants is not known.");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void whoMayReadPodsOnlyStillGetsWhatTheNodeProves() {
    podsOnly();
    Run run = why("-n", "shop", "-o", "json");
    assertThat(WhyDumpTest.items(run))
        .containsExactlyInAnyOrder(
            "shop/checkout-6d7f9b-x2x4z CannotTell",
            "shop/db-0 TagAbsent",
            "shop/nightly-29390-abcde ReferenceInvalid");
    JsonNode open = item(run, "CannotTell");
    assertThat(open.path("confidence").asText()).isEqualTo("cannotTell");
    assertThat(open.path("summary").asText())
        .startsWith(
            "The cause cannot be told: no right to get secrets in namespace shop (regcred)");
    assertThat(WhyDumpTest.json(run).path("notes")).hasSize(7);
  }

  @Test
  void asSecretThatMayNotBeReadIsSaid() {
    cluster.forbid("get", "secrets", "shop");
    String config = Samples.file(folder, "config", cluster.kubeconfig());
    Run run =
        Run.pullpass(
            "image",
            "check",
            "ghcr.io/acme/db:16.9",
            "--secret",
            "regcred",
            "-n",
            "shop",
            "--kubeconfig",
            config);
    assertThat(run)
        .isEqualTo(
            new Run(
                3,
                "",
                "pullpass: Secret shop/regcred cannot be seen: no right to get secrets in namespace"
                    + " shop\n"));
  }

  private static JsonNode item(Run run, String verdict) {
    for (JsonNode item : WhyDumpTest.json(run).path("items")) {
      if (item.path("verdict").asText().equals(verdict)) {
        return item;
      }
    }
    throw new AssertionError("no " + verdict + " in " + run.out());
  }

  private void podsOnly() {
    for (String resource :
        List.of(
            "secrets",
            "serviceaccounts",
            "events",
            "nodes",
            "replicasets",
            "deployments",
            "statefulsets",
            "jobs",
            "cronjobs",
            "horizontalpodautoscalers")) {
      cluster.forbid("*", resource, "*");
    }
  }
}
