package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The forms that other programs show stay whole, whatever names and messages a cluster holds. */
class AuditDocumentsTest {
  private static final String EVIL = "<script>alert(1)</script>'\"]]>&amp;<!--\\u0000";

  @TempDir private Path folder = Path.of("");
  private String dump = "";

  @BeforeEach
  void hostileDump() {
    String evil = EVIL.replace("\"", "\\\"");
    dump =
        Samples.file(
            folder,
            "hostile.json",
            """
            {"kind":"List","items":[
             {"kind":"Deployment","apiVersion":"apps/v1",
              "metadata":{"namespace":"%1$s","name":"%1$s","uid":"d"},
              "spec":{"template":{"spec":{"imagePullSecrets":[{"name":"%1$s"}],
               "containers":[{"name":"%1$s","image":"%1$s"}]}}}},
             {"kind":"Secret","apiVersion":"v1","type":"%1$s","data":{"%1$s":""},
              "metadata":{"namespace":"%1$s","name":"%1$s"}}]}
            """
                .formatted(evil));
  }

  private String report(String format) {
    return Run.pullpass("audit", "-f", dump, "-o", format).out();
  }

  @Test
  void theHtmlPageLoadsAndRunsNothing() {
    String page = report("html");
    assertThat(page)
        .contains(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'; base-uri 'none'; form-action 'none'\">")
        .doesNotContain("<script", "<img", "<link", "<!--", "javascript:", "url(")
        .doesNotContainPattern("<[^>]* on[a-z]+=")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&#39;&quot;]]&gt;&amp;amp;&lt;!--\ufffd");
  }

  @Test
  void theJunitFileIsWellFormed() throws Exception {
    Element suites = parse(report("junit"));
    assertThat(suites.getTagName()).isEqualTo("testsuites");
    int cases = suites.getElementsByTagName("testcase").getLength();
    assertThat(cases).isPositive();
    assertThat(suites.getAttribute("tests")).isEqualTo(String.valueOf(cases));
    assertThat(suites.getAttribute("failures"))
        .isEqualTo(String.valueOf(suites.getElementsByTagName("failure").getLength()));
    assertThat(suites.getTextContent()).contains("<script>alert(1)</script>");
  }

  private static Element parse(String xml)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
  }

  @Test
  void withoutAFindingTheJunitFileHasATestThatPasses() throws Exception {
    String sound =
        Samples.file(
            folder,
            "sound.json",
            """
            {"kind":"Deployment","apiVersion":"apps/v1","metadata":{"namespace":"shop","name":"web"},
             "spec":{"template":{"spec":{"containers":[{"name":"web","image":"nginx:1.27"}]}}}}
            """);
    Run run = Run.pullpass("audit", "-f", sound, "-o", "junit");
    Element suites = parse(run.out());
    assertThat(suites.getAttribute("tests")).isEqualTo("1");
    assertThat(suites.getElementsByTagName("failure").getLength()).isZero();
  }

  @Test
  void theSarifLogFitsTheStandardsSchema() {
    for (String file : List.of(dump, Samples.SHOP, Samples.dump("A"))) {
      Run run = Run.pullpass("audit", "-f", file, "-o", "sarif");
      assertThat(SarifSchema.objections(run.out())).isEmpty();
    }
  }

  /** What the SARIF 2.1.0 standard demands of the properties that are written (§3.13 to §3.49). */
  @Test
  void theSarifLogHasWhatTheStandardDemands() throws IOException {
    for (String file : List.of(dump, Samples.SHOP, Samples.dump("A"))) {
      Run run = Run.pullpass("audit", "-f", file, "-o", "sarif");
      JsonNode log = new JsonMapper().readTree(run.out());
      assertThat(log.path("version").asText()).isEqualTo("2.1.0");
      JsonNode only = log.path("runs").get(0);
      JsonNode driver = only.path("tool").path("driver");
      assertThat(driver.path("name").asText()).isEqualTo("pullpass");
      List<String> rules = new ArrayList<>();
      driver.path("rules").forEach(rule -> rules.add(rule.path("id").asText()));
      assertThat(rules).doesNotHaveDuplicates();
      assertThat(only.path("results")).isNotEmpty();
      only.path("results").forEach(result -> assertResult(result, rules));
    }
  }

  private static void assertResult(JsonNode result, List<String> rules) {
    assertThat(rules.get(result.path("ruleIndex").asInt()))
        .isEqualTo(result.path("ruleId").asText());
    assertThat(Set.of("error", "warning", "note")).contains(result.path("level").asText());
    assertThat(result.path("message").path("text").asText()).isNotEmpty();
    assertThat(result.path("locations")).isNotEmpty();
    for (JsonNode location : result.path("locations")) {
      String uri = location.at("/physicalLocation/artifactLocation/uri").asText();
      assertThat(URI.create(uri).isAbsolute()).isFalse();
      assertThat(location.at("/logicalLocations/0/fullyQualifiedName").asText()).isNotEmpty();
    }
    result
        .path("partialFingerprints")
        .forEach(fingerprint -> assertThat(fingerprint.isTextual()).isTrue());
  }
}
