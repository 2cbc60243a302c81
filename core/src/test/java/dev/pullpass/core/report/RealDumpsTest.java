package dev.pullpass.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.ObjectReader;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.Inquiry;
import dev.pullpass.core.facts.RecordedRegistry;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonArray;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonReading;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.text.JsonTokens;
import dev.pullpass.core.text.JsonValue;
import dev.pullpass.core.verdict.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Dumps of two real clusters, of which the true cause of every container is known. See
 * testdata/dumps/README.md for their origin.
 */
class RealDumpsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

  /** The cause names of truth.json and the verdicts that say the same. */
  private static final Map<String, Set<String>> VERDICTS =
      Map.ofEntries(
          Map.entry("ok", Set.of("Pullable")),
          Map.entry("no-credentials", Set.of("NoPullSecret")),
          Map.entry("serviceaccount-without-secret", Set.of("NoPullSecret")),
          Map.entry("secret-missing", Set.of("SecretAbsent")),
          Map.entry("secret-in-other-namespace", Set.of("SecretAbsent")),
          Map.entry("pod-overrides-serviceaccount-secret", Set.of("ShadowedByPodSecrets")),
          Map.entry("pod-predates-serviceaccount-change", Set.of("PodPredatesServiceAccount")),
          Map.entry("secret-wrong-type", Set.of("SecretWrongType")),
          Map.entry("secret-malformed", Set.of("SecretMalformed", "NeighbourSecretMalformed")),
          Map.entry("secret-without-credentials", Set.of("EmptyCredential")),
          Map.entry("secret-host-mismatch", Set.of("NoEntryForRegistry")),
          Map.entry(
              "credentials-rejected", Set.of("CredentialRejected", "StaleCredentialOnPublicImage")),
          Map.entry("access-denied", Set.of("AccessDenied")),
          Map.entry("tag-not-found", Set.of("TagAbsent")),
          Map.entry("repository-not-found", Set.of("RepositoryAbsent")),
          Map.entry("digest-not-found", Set.of("DigestAbsent")),
          Map.entry("invalid-image-name", Set.of("ReferenceInvalid")),
          Map.entry("untrusted-ca", Set.of("CertificateUntrusted")),
          Map.entry("certificate-expired", Set.of("CertificateExpired")),
          Map.entry("plain-http-registry", Set.of("HttpOnHttps")),
          Map.entry("connection-refused", Set.of("ConnectionRefused")),
          Map.entry("unknown-host", Set.of("HostUnknown")),
          Map.entry("rate-limited", Set.of("RateLimited")),
          Map.entry("registry-error", Set.of("RegistryFailing")),
          Map.entry("platform-mismatch", Set.of("PlatformAbsent")),
          Map.entry("never-pull", Set.of("NeverPull")));

  private static final Set<String> OPEN = Set.of("CannotTell", "AbsentOrNoAccess");

  @ParameterizedTest(name = "cluster {0}, {1}, {2}")
  @CsvSource({
    "A, with events, replayed answers",
    "A, without events, replayed answers",
    "B, with events, replayed answers",
    "B, without events, replayed answers",
    "A, with events, no probe",
    "A, without events, no probe",
    "B, with events, no probe",
    "B, without events, no probe"
  })
  void everyContainerGetsItsTrueCause(String stack, String events, String probing) {
    boolean probed = probing.equals("replayed answers");
    Map<String, Finding> found = diagnose(stack, events.equals("with events"), probed);
    List<String> wrong = new ArrayList<>();
    int expected = 0;
    for (JsonObject row : truth(stack)) {
      String key = text(row, "namespace") + "/" + text(row, "pod") + "/" + text(row, "container");
      Finding finding = found.get(key);
      if (text(row, "expected").equals("blocked-by-init-container")) {
        assertThat(finding).as(key + " only waits for its init container").isNull();
        continue;
      }
      expected++;
      String verdict = finding == null ? "nothing" : finding.cause().name();
      if (!accepted(row).contains(verdict) && !(OPEN.contains(verdict) && !probed)) {
        wrong.add(key + ": " + verdict + " instead of " + text(row, "expected"));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(found).hasSize(expected);
  }

  private static Set<String> accepted(JsonObject row) {
    Set<String> all = new java.util.TreeSet<>(VERDICTS.get(text(row, "expected")));
    items(row, "accept").forEach(name -> all.addAll(VERDICTS.get(((JsonString) name).text())));
    return all;
  }

  private static Map<String, Finding> diagnose(String stack, boolean events, boolean probed) {
    ClusterBuilder builder = ClusterBuilder.forDump(pod -> true);
    ObjectReader.read(
        JsonTokens.of(resource(stack + ".json.gz")), events ? builder : new WithoutEvents(builder));
    Cluster cluster = builder.build();
    UnaryOperator<Facts> ask = probed ? replay() : UnaryOperator.identity();
    Map<String, Finding> found = new TreeMap<>();
    for (Facts facts : new Why(cluster, NOW).facts(pod -> true, Why.Scope.ALL)) {
      found.put(facts.pod().name() + "/" + facts.container().name(), Why.diagnose(facts, ask));
    }
    return found;
  }

  private static UnaryOperator<Facts> replay() {
    RecordedRegistry registry =
        RecordedRegistry.read(
            new String(resource("registry-answers.jsonl.gz"), StandardCharsets.UTF_8));
    return facts -> Inquiry.complete(facts, registry);
  }

  private static List<JsonObject> truth(String stack) {
    JsonReading.Document document = (JsonReading.Document) Json.read(resource("truth.json.gz"));
    return ((JsonArray) document.value())
        .items().stream()
            .map(JsonObject.class::cast)
            .filter(row -> text(row, "stack").equals(stack))
            .toList();
  }

  private static List<JsonValue> items(JsonObject object, String name) {
    return ((JsonArray) object.field(name).orElseThrow()).items();
  }

  private static String text(JsonObject object, String name) {
    return ((JsonString) object.field(name).orElseThrow()).text();
  }

  private static byte[] resource(String name) {
    try (InputStream in = RealDumpsTest.class.getResourceAsStream("/dumps/" + name)) {
      return new GZIPInputStream(Optional.ofNullable(in).orElseThrow()).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
