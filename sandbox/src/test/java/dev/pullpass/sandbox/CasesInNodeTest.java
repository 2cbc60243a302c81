package dev.pullpass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CasesInNodeTest {
  /** 2026-11-20T12:00:00Z, the moment that all cases are told at. */
  private static final String NOW = "1795176000";

  @Test
  void compiledJavaScriptAnswersEveryCaseAsTheJvmDoes() throws Exception {
    CompiledModule module = moduleOrSkip();
    List<Call> calls = allCalls();
    assertThat(byCall(calls, module.answers(calls)))
        .containsExactlyEntriesOf(byCall(calls, calls.stream().map(Call::onTheJvm).toList()));
  }

  @Test
  void compiledJavaScriptSaysOfEveryCaseWhatIsExpected() throws Exception {
    List<CaseFolder> folders = CaseFolder.all();
    List<Call> calls = folders.stream().map(CasesInNodeTest::call).toList();
    assertThat(calls).isNotEmpty();
    assertThat(byCall(calls, moduleOrSkip().answers(calls)))
        .containsExactlyEntriesOf(
            byCall(calls, folders.stream().map(folder -> folder.text("expected.txt")).toList()));
  }

  private static List<Call> allCalls() throws IOException {
    List<Call> calls = new ArrayList<>(oddInput());
    CaseFolder.all().forEach(folder -> calls.add(call(folder)));
    return calls;
  }

  private static Call call(CaseFolder folder) {
    return new Call(
        folder.name(),
        "explain",
        List.of(folder.text("cluster.json"), folder.text("answers.jsonl"), NOW));
  }

  /** Input on which a JVM and a browser might differ, and input that is none. */
  private static List<Call> oddInput() {
    return Stream.of(
            "",
            "{",
            "[1,2]",
            "{\"items\":[]}",
            "\u0000",
            pod("\ud83d\ude00:1"),
            pod("caf\u00e9"),
            pod("u:p@r.example/app"),
            pod("x[y"),
            pod("${IMAGE}:latest"),
            pod("a".repeat(10_000)),
            pod("registry.test:5000/team/app:1.4.2@sha256:" + "0123456789abcdef".repeat(4)))
        .map(text -> new Call("input " + text, "explain", List.of(text, "", NOW)))
        .toList();
  }

  private static String pod(String image) {
    return "{\"kind\":\"Pod\",\"metadata\":{\"name\":\"p\",\"namespace\":\"n\"},\"spec\":{\"containers\":"
        + "[{\"name\":\"c\",\"image\":\""
        + image
        + "\"}]},\"status\":{\"containerStatuses\":[{\"name\":\"c\",\"state\":{\"waiting\":"
        + "{\"reason\":\"ErrImagePull\",\"message\":\"x \\u00e9\"}}}]}}";
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
