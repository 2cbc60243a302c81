package dev.pullpass.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pullpass.cli.FailOn;
import dev.pullpass.cli.Golden;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.SarifSchema;
import dev.pullpass.cli.Schema;
import dev.pullpass.cli.Terminal;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.report.Style;
import dev.pullpass.core.scan.Finding;
import dev.pullpass.core.scan.Rules;
import dev.pullpass.core.scan.ScanReport;
import dev.pullpass.core.scan.write.ScanJunit;
import dev.pullpass.core.scan.write.ScanSarif;
import dev.pullpass.core.scan.write.ScanText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** Every form of a scan's report, over names and lines that would break a careless one. */
class ScanFormatTest {
  private static final ScanReport SMALL = SmallTree.report();
  private static final Io IO =
      new Io(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
          new ByteArrayInputStream(new byte[0]),
          Map.of(),
          Clock.systemUTC(),
          Terminal.NONE);

  private static String render(ScanFormat format, ScanReport report) {
    return format.render(report, Rules.catalogue(), FailOn.WARNING, IO);
  }

  private static String sarif(ScanReport report) {
    return ScanSarif.write(report, List.of(SmallTree.LATEST, SmallTree.MUTABLE), "1.2.3") + "\n";
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SARIF")
  void theSmallTreeReadsAsAgreed(ScanFormat format) {
    Golden.check("scan/small." + format, render(format, SMALL));
  }

  @Test
  void theSmallTreeReadsAsAgreedInSarif() {
    Golden.check("scan/small.sarif", sarif(SMALL));
  }

  @Test
  void coloursAreThoseOfTheSeverity() {
    String text = new ScanText(Style.COLOURED, 60).write(SMALL);
    Golden.check("scan/small.coloured", text.replace("\u001b", "ESC"));
  }

  @ParameterizedTest(name = "{0} files: {1}")
  @CsvSource({
    "17, Nothing found in 17 files.",
    "1, Nothing found in 1 file.",
    "0, 'There are no manifests, charts, CI files or Dockerfiles here.'"
  })
  void aScanWithoutFindingsIsOneLine(int files, String line) {
    assertThat(render(ScanFormat.TEXT, SmallTree.clean(files))).isEqualTo(line + "\n");
  }

  @ParameterizedTest(name = "at {0} columns")
  @CsvSource({"40", "60", "100", "300"})
  void noTextOfAFileCommandsATerminalOrLeavesItsWidth(int columns) {
    for (String line : new ScanText(Style.PLAIN, columns).write(SMALL).split("\n", -1)) {
      assertThat(line).doesNotContainPattern("[\\u0000-\\u001f\\u007f-\\u009f\\u202e]");
      if (line.startsWith(" ".repeat(12))) {
        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(columns);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void noFormHasAControlCharacter(ScanFormat format) {
    assertThat(render(format, SMALL))
        .doesNotContainPattern("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]");
  }

  @Test
  void jsonFitsItsSchema() {
    Schema schema = new Schema("scan");
    assertThat(schema.objections(render(ScanFormat.JSON, SMALL))).isEmpty();
    assertThat(schema.objections(render(ScanFormat.JSON, SmallTree.clean(0)))).isEmpty();
  }

  @ParameterizedTest(name = "{0} is no report")
  @CsvSource({
    "\"ScanReport\", \"Report\"",
    "\"severity\": \"error\", \"severity\": \"bad\"",
    "\"line\": 3, \"line\": 0",
    "\"fixable\":, \"mendable\":"
  })
  void otherDocumentsDoNotFitTheSchema(String right, String wrong) {
    String report = render(ScanFormat.JSON, SMALL);
    assertThat(report).contains(right);
    assertThat(new Schema("scan").objections(report.replace(right, wrong))).isNotEmpty();
  }

  @Test
  void sarifFitsTheStandardsSchema() {
    assertThat(SarifSchema.objections(sarif(SMALL))).isEmpty();
    assertThat(SarifSchema.objections(sarif(SmallTree.clean(3)))).isEmpty();
    assertThat(SarifSchema.objections(sarif(SMALL).replace("\"level\"", "\"levle\""))).isNotEmpty();
  }

  @Test
  void sarifKnowsAFindingAgainWhereverItMoves() throws IOException {
    Finding first = SMALL.findings().get(0);
    ScanReport twice = new ScanReport(List.of(first, first), List.of(), 1, 0, 0);
    List<String> fingerprints = new ArrayList<>();
    json(sarif(twice))
        .at("/runs/0/results")
        .forEach(r -> fingerprints.add(r.at("/partialFingerprints/pullpass~1v1").asText()));
    String text = "LatestTag|deploy/web.yaml|Deployment/web|spec.containers[0].image|nginx:latest";
    assertThat(fingerprints).containsExactly(text, text + "|2");
  }

  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text);
  }

  @ParameterizedTest(name = "--fail-on {0}: {1} failures")
  @CsvSource({"error, 1", "warning, 4", "note, 5", "never, 0"})
  void junitFailsWhatTheExitStatusFails(String failOn, String failures) throws Exception {
    Optional<Severity> least = FailOn.valueOf(failOn.toUpperCase(java.util.Locale.ROOT)).least();
    Element suites = xml(ScanJunit.write(SMALL, least));
    assertThat(suites.getAttribute("failures")).isEqualTo(failures);
    assertThat(String.valueOf(suites.getElementsByTagName("failure").getLength()))
        .isEqualTo(failures);
    assertThat(suites.getAttribute("tests")).isEqualTo("7");
    assertThat(suites.getElementsByTagName("testcase").getLength()).isEqualTo(7);
    assertThat(suites.getElementsByTagName("skipped").getLength()).isEqualTo(2);
  }

  @Test
  void junitWithoutFindingsHasATestThatPasses() throws Exception {
    Element suites = xml(render(ScanFormat.JUNIT, SmallTree.clean(3)));
    assertThat(suites.getAttribute("tests")).isEqualTo("1");
    assertThat(suites.getElementsByTagName("failure").getLength()).isZero();
  }

  private static Element xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
  }

  /** What GitLab's documentation asks of each entry. */
  @Test
  void gitlabGetsWhatItReads() throws IOException {
    Set<String> fingerprints = new HashSet<>();
    JsonNode entries = json(render(ScanFormat.GITLAB, SMALL));
    assertThat(entries).hasSize(7);
    for (JsonNode entry : entries) {
      assertThat(entry.path("description").asText()).isNotEmpty();
      assertThat(entry.path("check_name").asText()).isNotEmpty();
      assertThat(entry.path("severity").asText()).isIn("info", "minor", "major", "critical");
      assertThat(entry.at("/location/path").asText()).isNotEmpty().doesNotStartWith("./");
      assertThat(entry.at("/location/lines/begin").asInt()).isPositive();
      assertThat(entry.path("fingerprint").asText()).matches("[0-9a-f]{64}");
      assertThat(fingerprints.add(entry.path("fingerprint").asText())).isTrue();
    }
    assertThat(render(ScanFormat.GITLAB, SmallTree.clean(3))).isEqualTo("[]\n");
  }

  @Test
  void githubGetsACommandALineAndNoTextOfAFileIsOne() {
    List<String> lines = render(ScanFormat.GITHUB, SMALL).lines().toList();
    assertThat(lines)
        .hasSize(7)
        .allMatch(line -> line.matches("::(error|warning|notice) file=[^:\r]*::.*"));
    assertThat(render(ScanFormat.GITHUB, SmallTree.clean(3))).isEmpty();
  }

  @Test
  void theHtmlPageLoadsAndRunsNothing() {
    assertThat(render(ScanFormat.HTML, SMALL))
        .contains(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'; base-uri 'none'; form-action 'none'\">")
        .doesNotContain("<script", "<img", "<link", "<!--", "javascript:", "url(", "<b>\"")
        .doesNotContainPattern("<[^>]* on[a-z]+=")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }
}
