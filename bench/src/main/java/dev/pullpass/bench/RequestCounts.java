package dev.pullpass.bench;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.ObjectReader;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.Inquiry;
import dev.pullpass.core.facts.Registry;
import dev.pullpass.core.report.Why;
import dev.pullpass.core.text.JsonTokens;
import dev.pullpass.core.verdict.Finding;
import dev.pullpass.registry.AskedOnce;
import dev.pullpass.registry.RegistryClient;
import dev.pullpass.registry.RegistrySettings;
import dev.pullpass.testkit.real.TestAuthority;
import dev.pullpass.testkit.registry.FakeRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Counts the HTTP requests that a verdict costs, over TLS: cold, when nothing is known of the
 * registry, and warm, when its challenge and the tokens are.
 */
public final class RequestCounts {
  private final TestAuthority authority = new TestAuthority();
  private final RegistrySettings settings;

  private RequestCounts(Path folder) throws IOException {
    Path certificate = folder.resolve("authority.pem");
    Files.writeString(certificate, authority.certificate());
    this.settings =
        RegistrySettings.of("bench", Map.of(), Clock.systemUTC())
            .withAuthorities(List.of(certificate));
  }

  /**
   * Prints the table.
   *
   * @param args none
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("pullpass-bench");
    System.out.println(count(folder).markdown());
  }

  /** Counts all situations. */
  static Table count(Path folder) throws IOException {
    Table table =
        new Table(
            "HTTP requests per verdict",
            "verdict",
            "registry",
            "manifests asked, one per (image, credential)",
            "tag lists asked",
            "requests, cold",
            "requests, warm");
    RequestCounts counts = new RequestCounts(folder);
    Situation.ALL.forEach(situation -> counts.row(table, situation));
    return table;
  }

  private void row(Table table, Situation situation) {
    var tls = authority.issue("127.0.0.1").server();
    try (FakeRegistry registry = FakeRegistry.start(situation.registry(), tls);
        RegistryClient client = new RegistryClient(settings)) {
      registry.user("alice", "right");
      situation.filling().accept(registry);
      Facts facts = facts(situation, registry.host());
      CountedQuestions asked = new CountedQuestions(client);
      Finding finding = diagnose(facts, asked);
      long cold = client.requests();
      int manifests = asked.manifests();
      int tags = asked.tags();
      diagnose(facts, client);
      table.row(
          finding.cause().name(),
          situation.registry().toString(),
          String.valueOf(manifests),
          String.valueOf(tags),
          String.valueOf(cold),
          String.valueOf(client.requests() - cold));
    }
  }

  /** As one run of {@code why} does it, which asks each question once. */
  private static Finding diagnose(Facts facts, Registry registry) {
    Registry once = new AskedOnce(registry);
    return Why.diagnose(facts, it -> Inquiry.complete(it, once));
  }

  private static Facts facts(Situation situation, String host) {
    Scene scene = situation.secrets().apply(Scene.pulling(host + "/shop/web:" + situation.tag()));
    ClusterBuilder builder = ClusterBuilder.forDump(pod -> true);
    byte[] json = scene.json(host).getBytes(StandardCharsets.UTF_8);
    ObjectReader.read(JsonTokens.of(json), builder);
    Cluster cluster = builder.build();
    Why why = new Why(cluster, Clock.systemUTC().instant());
    return why.facts(pod -> true, Why.Scope.FAILING).get(0);
  }
}
