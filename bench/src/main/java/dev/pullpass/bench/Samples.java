package dev.pullpass.bench;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.FailedPulls;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.report.Why;
import dev.pullpass.kubernetes.DumpReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Inputs of the benchmarks of parts. */
final class Samples {
  /** A moment shortly after the synthetic dumps were taken. */
  static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

  private Samples() {}

  static byte[] dump(DumpSize size) {
    StringWriter text = new StringWriter();
    try {
      DumpGenerator.write(text, size);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static Cluster read(byte[] dump) {
    ClusterBuilder builder = ClusterBuilder.forDump(FailedPulls::mightBeFailedPull);
    new DumpReader(new ByteArrayInputStream(dump)).read("-", builder);
    return builder.build();
  }

  static List<Facts> facts(Cluster cluster) {
    return new Why(cluster, NOW).facts(pod -> true, Why.Scope.FAILING);
  }

  /** A Docker config with entries for so many registries. */
  static byte[] dockerConfig(int entries) {
    String auth =
        Base64.getEncoder().encodeToString("robot:synthetic-pw".getBytes(StandardCharsets.UTF_8));
    return IntStream.range(0, entries)
        .mapToObj(i -> "\"registry-" + i + ".acme.test\":{\"auth\":\"" + auth + "\"}")
        .collect(Collectors.joining(",", "{\"auths\":{", "}}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A mebibyte that starts like a Docker config and then nests without end. */
  static byte[] junk() {
    return ("{\"auths\":{\"a\":" + "[{\"\":".repeat(209_715)).getBytes(StandardCharsets.UTF_8);
  }
}
