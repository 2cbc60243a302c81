package dev.pullpass.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.testkit.real.ControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One secret for all namespaces, with pullpass and with a loop over kubectl, one after the other on
 * the same API server.
 */
record Spread(Checkout checkout, Path kubectl, ControlPlane plane, Path home) {
  private static final int RUNS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Pattern REQUESTS = Pattern.compile("\\((\\d+) requests\\)");

  /** The loop as it is found in guides; the first argument bounds it. */
  private static final String LOOP =
      """
      for ns in $(kubectl get ns -o jsonpath='{.items[*].metadata.name}' | cut -d' ' -f-"$1"); do
        kubectl create secret docker-registry myregistry \\
          --docker-server=registry.example.com \\
          --docker-username=myuser \\
          --docker-password=mypassword \\
          -n "$ns" --dry-run=client -o yaml | kubectl apply -f -
        kubectl patch serviceaccount default -n "$ns" \\
          -p '{"imagePullSecrets": [{"name": "myregistry"}]}'
      done
      """;

  /** Makes the namespaces, and waits until all have their accounts. */
  void prepare(int count) {
    List<String> names = IntStream.range(0, count).mapToObj(i -> "a-team-" + i).toList();
    names.parallelStream().forEach(plane::namespace);
  }

  /**
   * Measures.
   *
   * @param sample over how many namespaces the loop goes
   */
  Table measure(int sample) throws IOException, InterruptedException {
    Spreading first = best("first");
    int all = named("secrets", "first-1").size();
    int looped = Math.min(sample, all);
    Table table =
        new Table(
            "One secret to " + Format.count(all) + " namespaces, wired to their default accounts",
            "",
            "namespaces",
            "time",
            "ms each",
            "requests");
    row(table, "pullpass secret create -A --wire, best of " + RUNS, all, first);
    row(table, "the same again, nothing to write", all, pullpass("first-1"));
    Run loop = loop(looped);
    row(table, "for ns in $(kubectl get ns …), three kubectl each", looped, new Spreading(loop, 0));
    double each = loop.milliseconds() / looped;
    table.row(
        "times faster, for each namespace",
        "",
        String.format(Locale.ROOT, "%.0f", each / (first.run.milliseconds() / all)),
        "",
        "");
    table.row("accounts from which the loop took other entries", taken("first-1"), "", "", "");
    return table;
  }

  /** A run and the requests that it said it made; 0 where it does not say. */
  private record Spreading(Run run, int requests) {}

  private static void row(Table table, String what, int namespaces, Spreading spreading) {
    double millis = spreading.run.milliseconds();
    table.row(
        what,
        Format.count(namespaces),
        Format.seconds(spreading.run),
        String.format(Locale.ROOT, "%.1f", millis / namespaces),
        spreading.requests == 0 ? "-" : Format.count(spreading.requests));
  }

  /** Each run makes a secret of another name, so that each has all to write. */
  private Spreading best(String name) throws IOException, InterruptedException {
    Stream.Builder<Spreading> runs = Stream.builder();
    for (int i = 1; i <= RUNS; i++) {
      runs.add(pullpass(name + "-" + i));
    }
    return runs.build().min(Comparator.comparingDouble(s -> s.run.milliseconds())).orElseThrow();
  }

  private Spreading pullpass(String secret) throws IOException, InterruptedException {
    Path password = Files.writeString(home.resolve("password"), "mypassword");
    Path said = home.resolve("said");
    ProcessBuilder builder =
        checkout
            .process(
                "secret",
                "create",
                secret,
                "--registry=registry.example.com",
                "--username=myuser",
                "--password-file=" + password,
                "-A",
                "--wire",
                "--kubeconfig=" + plane.kubeconfig())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(said.toFile());
    builder.environment().put("HOME", home.toString());
    Run run = worked(Run.of(builder, PATIENCE), said);
    Matcher requests = REQUESTS.matcher(Files.readString(said));
    return new Spreading(run, requests.find() ? Integer.parseInt(requests.group(1)) : 0);
  }

  private Run loop(int namespaces) throws IOException, InterruptedException {
    Path said = home.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", LOOP, "loop", String.valueOf(namespaces))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(said.toFile());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("KUBECONFIG", plane.kubeconfig().toString());
    builder
        .environment()
        .merge("PATH", String.valueOf(kubectl.getParent()), (old, own) -> own + ":" + old);
    return worked(Run.of(builder, PATIENCE), said);
  }

  private static Run worked(Run run, Path said) throws IOException {
    if (run.exit() != 0) {
      throw new IOException("ended with " + run.exit() + ": " + Files.readString(said));
    }
    return run;
  }

  /** How many default accounts do not name the secret any more. */
  private String taken(String secret) {
    int lost = 0;
    for (JsonNode account : named("serviceaccounts", "default")) {
      List<String> names = account.path("imagePullSecrets").findValuesAsText("name");
      lost += names.contains("myregistry") && !names.contains(secret) ? 1 : 0;
    }
    return Format.count(lost);
  }

  private JsonNode named(String kind, String name) {
    String list = "/api/v1/" + kind + "?fieldSelector=metadata.name%3D" + name;
    return plane.admin().get(list).path("items");
  }
}
