package dev.pullpass.cli.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pullpass.testkit.demo.DemoExpectation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The verdicts that were given, against those that are right.
 *
 * @param causes how many causes there are to find
 * @param misses a sentence for every workload that got another verdict
 */
record Check(int causes, List<String> misses) {
  private static final JsonMapper JSON = new JsonMapper();

  Check {
    misses = List.copyOf(misses);
  }

  /**
   * Compares.
   *
   * @param report what {@code pullpass why -o json} printed
   */
  static Check of(List<DemoExpectation> expectations, JsonNode report) {
    JsonNode items = report.path("items");
    List<String> misses = new ArrayList<>();
    for (DemoExpectation expected : expectations) {
      String given = given(expected, items);
      String right = expected.isHealthy() ? "" : expected.verdict();
      if (!given.equals(right)) {
        misses.add(
            expected.namespace()
                + "/"
                + expected.workload()
                + ": "
                + (given.isEmpty() ? "nothing found" : given)
                + (right.isEmpty() ? ", although it is healthy" : " instead of " + right));
      }
    }
    int causes = (int) expectations.stream().filter(e -> !e.isHealthy()).count();
    return new Check(causes, misses);
  }

  /** The report as a tree; an empty one for what is no JSON. */
  static JsonNode read(String report) {
    try {
      return JSON.readTree(report);
    } catch (JsonProcessingException noJson) {
      return JSON.createObjectNode();
    }
  }

  /** All verdicts on the workload's pods; one word where it is well diagnosed. */
  private static String given(DemoExpectation expected, JsonNode items) {
    TreeSet<String> verdicts = new TreeSet<>();
    for (JsonNode item : items) {
      if (expected.concerns(item.path("namespace").asText(), item.path("pod").asText())) {
        verdicts.add(item.path("verdict").asText());
      }
    }
    return verdicts.stream().collect(Collectors.joining(" and "));
  }

  /** How many causes were found. */
  int found() {
    return Math.max(0, causes - misses.size());
  }

  boolean isComplete() {
    return misses.isEmpty();
  }
}
