package dev.pullpass.core.report;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.ObjectReader;
import dev.pullpass.core.facts.Inquiry;
import dev.pullpass.core.facts.RecordedRegistry;
import dev.pullpass.core.text.JsonTokens;
import dev.pullpass.core.text.MalformedInput;
import dev.pullpass.core.verdict.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A dump explained from end to end with nothing but texts: what the browser page and the cases run.
 */
public final class Explanation {

  private Explanation() {}

  /**
   * Explains all containers of a dump.
   *
   * @param dump Kubernetes objects as JSON
   * @param answers recorded registry answers, one JSON object a line; empty for offline
   * @param now the moment by which expiry is judged
   * @return the text report, a line of dashes, and the JSON report
   * @throws MalformedInput where one of the texts cannot be read
   */
  public static String of(String dump, Optional<String> answers, Instant now) {
    ClusterBuilder builder = ClusterBuilder.forDump(pod -> true);
    ObjectReader.read(JsonTokens.of(dump.getBytes(StandardCharsets.UTF_8)), builder);
    Cluster cluster = builder.build();
    Optional<RecordedRegistry> registry = answers.map(RecordedRegistry::read);
    List<Finding> findings =
        new Why(cluster, now)
            .facts(pod -> true, Why.Scope.ALL).stream()
                .map(
                    facts ->
                        Why.diagnose(
                            facts, f -> registry.map(r -> Inquiry.complete(f, r)).orElse(f)))
                .toList();
    List<Cause> causes = Cause.group(cluster, findings);
    TextReport text =
        new TextReport(Style.PLAIN, TextReport.Detail.NORMAL, cluster.asOf().orElse(now));
    return text.write(causes) + "----\n" + JsonReport.write(causes, cluster.notes());
  }
}
