package dev.pullpass.core.scan;

import dev.pullpass.core.chart.ChartRenderer;
import dev.pullpass.core.chart.ChartRenderer.Rendering;
import dev.pullpass.core.chart.ChartSources;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.Readings;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.template.GoTemplate;
import dev.pullpass.core.template.KeyLine;
import dev.pullpass.core.template.MaskedTemplate;
import dev.pullpass.core.text.LineMap;
import dev.pullpass.core.text.Span;
import dev.pullpass.core.text.Splice;
import dev.pullpass.core.text.Splices;
import dev.pullpass.core.yaml.MalformedYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks through what a chart renders with its defaults. So that a finding can be told where the
 * template writes it, each line of a template that holds an image or a pull policy is rendered with
 * a comment behind it that says which line it is; what has no such comment is not told here.
 */
public final class RenderedScan {
  private static final String MARK = " #pullpass-line-";
  private static final Set<String> KEYS = Set.of("image", "imagePullPolicy");

  private record Origin(SourceFile file, Span span) {}

  private final String folder;
  private final List<Origin> origins = new ArrayList<>();

  private RenderedScan(String folder) {
    this.folder = folder;
  }

  /**
   * What is wrong with what is rendered; nothing where Helm cannot render it.
   *
   * @param folder of the chart as findings name it; empty for the working directory
   */
  public static List<Finding> check(
      ChartSources chart, String folder, ChartRenderer renderer, ScanSettings settings) {
    RenderedScan scan = new RenderedScan(folder);
    ChartSources marked = scan.marked(chart);
    return scan.origins.isEmpty()
            || !(renderer.render(marked, "{}\n") instanceof Rendering.Manifest manifest)
        ? List.of()
        : scan.findings(manifest.text(), settings);
  }

  private ChartSources marked(ChartSources chart) {
    Map<String, String> texts = new LinkedHashMap<>(chart.files());
    chart
        .files()
        .forEach(
            (path, text) -> {
              if (path.startsWith("templates/") && text.contains("image")) {
                texts.put(path, marked(path, text));
              }
            });
    return new ChartSources(texts);
  }

  private String marked(String path, String text) {
    SourceFile file =
        new SourceFile(folder.isEmpty() ? path : folder + "/" + path, FileKind.TEMPLATE, text);
    List<Splice> marks = new ArrayList<>();
    for (KeyLine line : MaskedTemplate.of(GoTemplate.read(text)).keyLines(KEYS)) {
      mark(file, line).ifPresent(marks::add);
    }
    return Splices.apply(text, marks);
  }

  /** A comment at the end of the line; none where something else stands there, or it is joined. */
  private Optional<Splice> mark(SourceFile file, KeyLine line) {
    LineMap lines = file.lines();
    int end = lines.span(lines.line(line.key().start())).end();
    String text = file.text();
    boolean here = !line.value().isEmpty() && line.value().end() <= end;
    if (!here || !text.substring(line.value().end(), end).isBlank() || isJoined(text, line)) {
      return Optional.empty();
    }
    origins.add(new Origin(file, line.value()));
    return Optional.of(Splice.insert(end, MARK + (origins.size() - 1)));
  }

  private static boolean isJoined(String text, KeyLine line) {
    String value = line.value().of(text);
    return value.endsWith("-}}") || value.startsWith("|") || value.startsWith(">");
  }

  private List<Finding> findings(String manifest, ScanSettings settings) {
    SourceFile rendered = new SourceFile(folder, FileKind.MANIFEST, manifest);
    try {
      return Rules.check(Readings.of(rendered), settings).stream()
          .flatMap(finding -> told(rendered, finding).stream())
          .distinct()
          .toList();
    } catch (MalformedYaml notRendered) {
      return List.of();
    }
  }

  private Optional<Finding> told(SourceFile rendered, Finding finding) {
    String line = rendered.lines().text(finding.place().start().line());
    int mark = line.lastIndexOf(MARK);
    int index = mark < 0 ? -1 : number(line.substring(mark + MARK.length()));
    if (index < 0 || index >= origins.size()) {
      return Optional.empty();
    }
    Origin origin = origins.get(index);
    Place place = Place.of(origin.file(), origin.span(), finding.place().object(), "");
    Mend mend = new Mend.ByHand("change the value that the template writes here");
    Finding told = new Finding(finding.rule(), finding.severity(), place, finding.message(), mend);
    return Suppressions.inComments(origin.file()).cover(told)
        ? Optional.empty()
        : Optional.of(told);
  }

  private static int number(String text) {
    String digits = text.strip();
    boolean whole =
        !digits.isEmpty() && digits.length() < 8 && digits.chars().allMatch(Character::isDigit);
    return whole ? Integer.parseInt(digits) : -1;
  }
}
