package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.cluster.FakeCluster;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is handed over, the answer names the thing, and has the right exit code. */
class BadInputTest {
  @TempDir private Path folder = Path.of("");

  private static void assertRefused(Run run, int code, String message) {
    assertThat(run).isEqualTo(new Run(code, "", "pullpass: " + message + "\n"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "an empty file | ~~ | is empty; expected what `kubectl get … -o json` prints",
        "a blank file | ~ ~ | is empty; expected what `kubectl get … -o json` prints",
        "a table | NAME   READY   STATUS | is a table of `kubectl get`; add `-o json` to that"
            + " command",
        "a page | <html></html> | is an HTML or XML page (of a login, perhaps); expected what"
            + " `kubectl get … -o json` prints",
        "an error message | Error from server (Forbidden): pods is forbidden | holds an error"
            + " message of kubectl, not its answer",
        "half a dump | {\"kind\":\"List\",\"items\":[{\"kind\":\"Po | line 1, column 36: the"
            + " document ends in the middle; was it cut off?"
      })
  void aFileThatIsNoDumpIsNamed(String what, String text, String message) {
    String file = Samples.file(folder, "dump", text == null ? "" : text);
    Run run = Run.pullpass("why", "-f", file);
    assertThat(run.err()).startsWith("pullpass: " + file + ": ").endsWith("\n");
    assertThat(run.err().substring(("pullpass: " + file + ": ").length()))
        .isEqualTo(message + "\n");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aBinaryFileIsNamed() throws IOException {
    Path file = Files.write(folder.resolve("core"), new byte[] {0x7F, 'E', 'L', 'F', 0, 1, 2});
    assertRefused(
        Run.pullpass("why", "-f", file.toString()),
        3,
        file + ": is a binary file; expected what `kubectl get … -o json` prints");
  }

  @Test
  void aDumpCutInTheMiddleIsNamed() throws IOException {
    byte[] whole = Files.readAllBytes(Path.of(Samples.SHOP));
    Path file =
        Files.write(folder.resolve("half.json"), java.util.Arrays.copyOf(whole, whole.length / 2));
    Run run = Run.pullpass("why", "-f", file.toString());
    assertThat(run.err()).startsWith("pullpass: " + file + ": line ").hasLineCount(1);
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void aPackedDumpCutInTheMiddleIsNamed() throws IOException {
    byte[] whole = Files.readAllBytes(Path.of(Samples.dump("A")));
    Path file = Files.write(folder.resolve("half.gz"), java.util.Arrays.copyOf(whole, 20_000));
    assertRefused(
        Run.pullpass("why", "-f", file.toString()),
        3,
        file + ": the compressed data ends in the middle");
  }

  @Test
  void aFolderIsNamed() {
    assertRefused(
        Run.pullpass("why", "-f", folder.toString()),
        3,
        folder + ": is a directory; name the files in it");
  }

  @Test
  void aMissingFileIsNamed() {
    assertRefused(
        Run.pullpass("why", "-f", folder + "/none.json"), 3, folder + "/none.json: no such file");
  }

  @Test
  void deepNestingIsRefused() {
    String file = Samples.file(folder, "deep.json", "{\"items\":" + "[".repeat(200_000));
    Run run = Run.pullpass("why", "-f", file);
    assertThat(run.err()).startsWith("pullpass: ").hasLineCount(1).doesNotContain("a bug");
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void aMissingKubeconfigIsNamed() {
    assertRefused(
        Run.pullpass("why", "--kubeconfig", folder + "/none"),
        3,
        "kubeconfig " + folder + "/none: no such file");
  }

  @Test
  void aWrongContextIsNamedAndTheRightOnesAreOffered() {
    try (FakeCluster cluster = FakeCluster.start()) {
      String file = Samples.file(folder, "config", cluster.kubeconfig());
      assertRefused(
          Run.pullpass("why", "--kubeconfig", file, "--context", "prod"),
          3,
          "kubeconfig " + file + ": has no context prod; give --context with one of: fake");
    }
  }

  @Test
  void aClusterThatRefusesConnectionsIsNamed() throws IOException {
    FakeCluster cluster = FakeCluster.start();
    cluster.close();
    String file = Samples.file(folder, "config", cluster.kubeconfig());
    assertRefused(
        Run.pullpass("why", "--kubeconfig", file),
        3,
        "cannot reach the API server "
            + cluster.url()
            + " (context fake): the connection was refused; is the cluster running, and is this the"
            + " right context?");
  }

  @Test
  void aRegistryThatNeverAnswersEndsInTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String host = "localhost:" + silent.getLocalPort();
      Instant start = Instant.now();
      Run run =
          Run.pullpass(
              "image",
              "check",
              host + "/acme/web:1",
              "--anonymous",
              "--insecure-registry",
              host,
              "--registry-timeout",
              "1");
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.out()).startsWith(host + "/acme/web:1\n  ✗ anonymous: " + host + ": ");
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void aReferenceOfTenThousandCharactersIsCutShort() {
    Run run = Run.pullpass("image", "check", "a".repeat(10_000), "--anonymous");
    assertRefused(
        run,
        2,
        "\""
            + "a".repeat(200)
            + "… (10000 characters)\": repository name must not be more than 255 characters"
            + " (character 248)");
  }

  @Test
  void aPodWithAReferenceOfTenThousandCharactersIsExplained() {
    String dump = Samples.text(Samples.SHOP).replace("ghcr.io/acme/Nightly:1", "A".repeat(10_000));
    String file = Samples.file(folder, "long.json", dump);
    Run run = Run.pullpass("why", "cj/nightly", "-f", file, "--no-probe");
    assertThat(run.out()).contains("✗ ReferenceInvalid").hasSizeLessThan(6_000);
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aSecretOfOneMebibyteOfJunkIsAVerdict() {
    byte[] junk = new byte[1 << 20];
    new java.util.Random(1).nextBytes(junk);
    String data = Base64.getEncoder().encodeToString(junk);
    String dump =
        Samples.text(Samples.SHOP)
            .replaceFirst(
                "\"\\.dockerconfigjson\": \"[^\"]*\"", "\".dockerconfigjson\": \"" + data + "\"");
    String file = Samples.file(folder, "junk.json", dump);
    Run inDump = Run.pullpass("why", "deploy/checkout", "-f", file, "--no-probe");
    assertThat(inDump.out()).contains("✗ SecretMalformed").hasSizeLessThan(6_000);
    assertThat(inDump.code()).isEqualTo(1);
    try (FakeCluster cluster = FakeCluster.start().load(dump)) {
      String config = Samples.file(folder, "config", cluster.kubeconfig());
      Run live =
          Run.pullpass(
              "why", "deploy/checkout", "-n", "shop", "--kubeconfig", config, "--no-probe");
      assertThat(live.out()).contains("✗ SecretMalformed").hasSizeLessThan(6_000);
      assertThat(live.code()).isEqualTo(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "why -o xml | invalid value for option '--output': expected one of [TEXT, WIDE, JSON, YAML]"
            + " (case-insensitive) but was 'xml' | why",
        "audit -o wide | invalid value for option '--output': expected one of [TEXT, JSON, YAML,"
            + " SARIF, JUNIT, HTML] (case-insensitive) but was 'wide' | audit",
        "audit --fail-on all | invalid value for option '--fail-on': expected one of [ERROR,"
            + " WARNING, NOTE, NEVER] (case-insensitive) but was 'all' | audit",
        "why --no-prob | unknown option: '--no-prob'; did you mean --no-probe? | why",
        "why -f | missing required parameter for option '--filename' (DUMP) | why",
        "why --registry-timeout soon | invalid value for option '--registry-timeout': 'soon' is not"
            + " an int | why",
        "image | missing command: check, tags or digest | image",
        "image check | missing required parameter: 'REF' | image check",
        "image check a b | unmatched argument at index 3: 'b' | image check"
      })
  void aCommandLineThatIsNotUnderstoodIsExplained(String args, String message, String command) {
    assertRefused(
        Run.pullpass(args.split(" ", -1)),
        2,
        message + "\npullpass: see pullpass " + command + " --help");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "audit -A -n shop | -A and -n contradict each other; give one of them",
        "audit -f x --expires-within -1 | --expires-within must be 0 to 3650 days",
        "audit -f x --api-host gitlab.test | --api-host \"gitlab.test\" is not REGISTRY=URL; the URL"
            + " starts with https:// and ends with the API's path",
        "audit -f x --api-host a=ftp://b | --api-host \"a\" is not REGISTRY=URL; the URL starts with"
            + " https:// and ends with the API's path",
        "audit -f x --api-host a=https://u:canary@b | --api-host \"a\" is not REGISTRY=URL; the URL"
            + " starts with https:// and ends with the API's path",
        "why -A -n shop | -A and -n contradict each other; give one of them",
        "why -f x --context prod | -f reads a file; --context and --kubeconfig are for a live"
            + " cluster; give one of them",
        "why -f x --registry-timeout 0 | --registry-timeout must be at least 1 second",
        "why -f x -l app= | -l: ",
        "why -f x -l !!x | -l: ",
        "image check nginx --as deploy/web | --as takes pod/NAME or sa/NAME, not \"deploy/web\"",
        "image check Nginx: | \"Nginx:\": "
      })
  void optionsThatDoNotFitAreExplained(String args, String message) {
    String file = Samples.file(folder, "empty.json", "{\"kind\":\"List\",\"items\":[]}");
    Run run = Run.pullpass(args.replace("-f x", "-f " + file).split(" ", -1));
    if (args.contains("timeout") || args.endsWith("app=")) {
      // Nothing fails in this dump, so no registry is asked; an empty label value is legal.
      assertThat(run.code()).isZero();
    } else {
      assertThat(run.err()).startsWith("pullpass: " + message).hasLineCount(1);
      assertThat(run.code()).isEqualTo(2);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "no JSON | hello | recorded answers, line 1: ",
        "a list | [] | recorded answers, line 1: expected an object",
        "half a line | {\"image\": | recorded answers, line 1: "
      })
  void recordedAnswersThatAreNoneAreNamed(String what, String text, String message) {
    String file = Samples.file(folder, "answers", text);
    Run run = Run.pullpass("why", "-f", Samples.SHOP, "--registry-answers", file);
    assertThat(run.err())
        .startsWith("pullpass: " + file + ": " + message)
        .endsWith("; expected JSON lines\n")
        .hasLineCount(1);
    assertThat(run.code()).isEqualTo(3);
  }
}
