package dev.pullpass.testkit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The fake kubelet's texts are those of a real one. {@code recorded.jsonl} holds container statuses
 * that were recorded from kubelet 1.36.2 with containerd 1.7.24 and docker-registry 2.8.2.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedTextsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private final DemoWorld world = DemoWorld.start(Clock.systemUTC());
  private final ObjectNode recorded = JSON.createObjectNode();

  @BeforeAll
  void readRecording() throws IOException {
    for (String line : resource("recorded.jsonl").split("\n", -1)) {
      if (!line.isEmpty()) {
        ObjectNode record = (ObjectNode) JSON.readTree(line);
        recorded.set(record.path("case").asText(), record.path("message"));
      }
    }
  }

  @AfterAll
  void stop() {
    world.close();
  }

  private static String resource(String name) {
    try (InputStream stream = RecordedTextsTest.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(stream, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  @ParameterizedTest(name = "{0} reads as recorded")
  @CsvSource({
    "missing-tag, shop, storefront",
    "wrong-password, web, frontend",
    "no-credentials, data, warehouse",
    "token-no-access, payments, gateway",
    "token-wrong-password, web, docs",
    "unknown-host, ops, mirror",
    "connection-refused, ops, metrics",
    "untrusted-ca, ops, agent",
    "platform-mismatch-index, data, notebook",
    "malformed-upper, web, blog",
    "never-pull, batch, exporter",
    "secret-bad-auth, payments, invoices"
  })
  void eachFailureReadsAsRecorded(String recordedCase, String namespace, String workload) {
    assertThat(anonymised(new Pods(world, namespace, workload).message()))
        .isEqualTo(anonymised(recorded.path(recordedCase).asText()));
  }

  /** Without what differs from one machine and image to another, and without the back-off. */
  private static String anonymised(String text) {
    return text.replaceFirst("^Back-off pulling image \"[^\"]*\": ErrImagePull: ", "")
        .replaceAll("https?://[^ \"]*/v2/[^ \":]*(:[0-9]+/[^ \":]*)?", "MANIFEST")
        .replaceAll("https?://[^ ]*/token[^ ]*: ", "TOKEN: ")
        .replaceAll("dial tcp 127\\.0\\.0\\.1:[0-9]+", "dial tcp ADDRESS")
        .replaceAll("lookup [^ ]+ on [^ ]+: ", "lookup HOST on SERVER: ")
        .replaceAll("\\([A-Z][^)]*\\)", "(NAME)")
        .replaceAll("(localhost|registry)[.:][^ \"]*/[^ \"]*[^ \":]", "IMAGE")
        .replaceAll("input byte [0-9]+", "input byte N");
  }
}
