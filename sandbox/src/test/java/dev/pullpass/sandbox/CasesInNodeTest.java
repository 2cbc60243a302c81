package dev.pullpass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CasesInNodeTest {
  private static final Pattern IMAGE = Pattern.compile("\"image\"\\s*:\\s*\"([^\"\\\\]*)\"");

  @Test
  void compiledJavaScriptAnswersEveryCaseAsTheJvmDoes() throws Exception {
    CompiledModule module = moduleOrSkip();
    List<Call> calls = allCalls();
    assertThat(byCall(calls, module.answers(calls)))
        .containsExactlyEntriesOf(byCall(calls, calls.stream().map(Call::onTheJvm).toList()));
  }

  private static List<Call> allCalls() throws IOException {
    List<Call> calls = new ArrayList<>(references());
    for (CaseFolder folder : CaseFolder.all()) {
      calls.addAll(callsOf(folder));
    }
    return calls;
  }

  /** Every image of the case, read as a reference. */
  private static List<Call> callsOf(CaseFolder folder) {
    List<Call> calls = new ArrayList<>();
    Matcher images = IMAGE.matcher(folder.text("cluster.json"));
    while (images.find()) {
      String about = folder.name() + ", image " + (calls.size() + 1);
      calls.add(new Call(about, "parseReference", List.of(images.group(1))));
    }
    return calls;
  }

  /** Texts that have to do with where the two worlds differ: indexes, surrogates, control codes. */
  private static List<Call> references() {
    return Stream.of(
            "",
            "nginx",
            "registry.test:5000/team/app:1.4.2",
            "ghcr.io/acme/app@sha256:" + "0123456789abcdef".repeat(4),
            "Team/App",
            "${IMAGE}:latest",
            "\"quoted\\\"",
            "caf\u00e9",
            "\ud83d\ude00:1",
            "a\u0000b\u001fc\n",
            " nginx",
            "a".repeat(10_000))
        .map(text -> new Call("reference " + text, "parseReference", List.of(text)))
        .toList();
  }

  private static Map<String, String> byCall(List<Call> calls, List<String> answers) {
    assertThat(answers).hasSameSizeAs(calls);
    Map<String, String> byCall = new LinkedHashMap<>();
    for (int i = 0; i < calls.size(); i++) {
      byCall.put(calls.get(i).about(), answers.get(i));
    }
    return byCall;
  }

  private static CompiledModule moduleOrSkip() {
    return CompiledModule.find().orElseGet(CasesInNodeTest::withoutNode);
  }

  private static CompiledModule withoutNode() {
    String message = "node is not on the path: the compiled JavaScript was not run";
    if ("required".equals(System.getenv("PULLPASS_REAL"))) {
      return fail(message);
    }
    // Surefire keeps the reason of a skipped test to itself.
    System.err.println("skipped: " + message);
    return abort(message);
  }
}
