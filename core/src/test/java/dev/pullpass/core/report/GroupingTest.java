package dev.pullpass.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTest {
  private static final String UNKNOWN_HOST =
      "failed to do request: Head \\\"https://r.example/v2/\\\": dial tcp: lookup r.example: no such host";

  @Test
  void oneCauseOfThreeHundredPodsIsOneEntry() {
    String explained = explain(300, "shop", UNKNOWN_HOST);
    assertThat(explained).startsWith("1 cause, 300 containers without image\n\n✗ HostUnknown");
    assertThat(explained).contains("  hits    300 pods of ReplicaSet shop/web\n");
  }

  @Test
  void theNetworkIsOneCauseInAllNamespaces() {
    assertThat(explain(4, "shop-%d", UNKNOWN_HOST))
        .startsWith("1 cause, 4 containers without image\n");
  }

  @Test
  void aWorkloadBeyondTheFifthIsCounted() {
    assertThat(explain(7, "shop-%d", UNKNOWN_HOST))
        .contains("\n          and 2 more workloads (-o wide)\n");
  }

  @Test
  void whatAPodSaysCannotBreakTheJsonReport() {
    String explained = explain(1, "shop", "quote \\\" backslash \\\\ tab \\t bell \\u0007 end");
    assertThat(explained)
        .contains("\"nodeText\": \"quote \\\" backslash \\\\ tab \\t bell \\u0007 end\"");
  }

  @Test
  void anEscapeSequenceOfATerminalDoesNotReachTheTextReport() {
    String explained = explain(1, "shop", "red \\u001b[31m");
    assertThat(explained.substring(0, explained.indexOf("----"))).doesNotContain("\u001b");
  }

  @Test
  void nothingIsFoundInAnEmptyDump() {
    assertThat(Explanation.of("{\"items\":[]}", Optional.empty(), CaseFolder.NOW))
        .startsWith("No failing image pull.\n----\n");
  }

  private static String explain(int pods, String namespace, String message) {
    String items =
        IntStream.range(0, pods)
            .mapToObj(number -> pod(number, namespace.formatted(number), message))
            .collect(Collectors.joining(","));
    return Explanation.of("{\"items\":[" + items + "]}", Optional.empty(), CaseFolder.NOW);
  }

  private static String pod(int number, String namespace, String message) {
    return "{\"kind\":\"Pod\",\"metadata\":{\"name\":\"web-"
        + number
        + "\",\"namespace\":\""
        + namespace
        + "\",\"ownerReferences\":[{\"kind\":\"ReplicaSet\",\"name\":\"web\",\"uid\":\"u\",\"controller\":true}]},"
        + "\"spec\":{\"containers\":[{\"name\":\"web\",\"image\":\"r.example/web:1\"}]},\"status\":"
        + "{\"containerStatuses\":[{\"name\":\"web\",\"state\":{\"waiting\":{\"reason\":\"ErrImagePull\",\"message\":\""
        + message
        + "\"}}}]}}";
  }
}
