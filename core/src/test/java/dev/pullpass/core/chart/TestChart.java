package dev.pullpass.core.chart;

import dev.pullpass.core.text.LineMap;
import dev.pullpass.core.text.Splices;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A small chart, put together file by file. */
record TestChart(Map<String, String> files) {

  /** A deployment with this value behind {@code image:}, and defaults. */
  static TestChart of(String image, String values) {
    return new TestChart(Map.of())
        .with("templates/deployment.yaml", "kind: Deployment\nimage: " + image + "\n")
        .with("values.yaml", values);
  }

  /** The same with another file. */
  TestChart with(String path, String text) {
    Map<String, String> more = new TreeMap<>(files);
    more.put(path, text);
    return new TestChart(more);
  }

  ChartSources sources() {
    return new ChartSources(files);
  }

  ChartPatch patch() {
    return DigestPatch.of(sources());
  }

  /** A file after the patch. */
  String patched(String path) {
    String text = files.getOrDefault(path, "");
    return Splices.apply(text, patch().edits().getOrDefault(path, java.util.List.of()));
  }

  TestChart patchedChart() {
    Map<String, String> after = new TreeMap<>();
    files.keySet().forEach(path -> after.put(path, patched(path)));
    return new TestChart(after);
  }

  /** What stands behind {@code image:} after the patch. */
  String image() {
    String text = patched("templates/deployment.yaml");
    return text.substring(text.indexOf("image: ") + 7).strip();
  }

  /** The answers, a line each, with the lines of their places. */
  String answers() {
    return patch().answers().stream().map(this::answer).collect(Collectors.joining("\n"));
  }

  private String answer(ImageAnswer answer) {
    String places = answer.places().stream().map(this::place).collect(Collectors.joining(", "));
    if (answer instanceof ImageAnswer.Patched patched) {
      return patched.key() + " is new (" + places + ")";
    }
    if (answer instanceof ImageAnswer.Already already) {
      return already.key() + " is there, " + already.how() + " (" + places + ")";
    }
    if (answer instanceof ImageAnswer.Literal) {
      return "the template holds it (" + places + ")";
    }
    return ((ImageAnswer.Refused) answer).reason() + " (" + places + ")";
  }

  private String place(ChartPlace place) {
    String text = files.getOrDefault(place.path(), "");
    return place.path() + ":" + new LineMap(text).line(place.span().start());
  }
}
