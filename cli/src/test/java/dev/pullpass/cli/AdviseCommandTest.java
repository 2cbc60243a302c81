package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pullpass.core.advise.Purpose;
import dev.pullpass.core.advise.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code pullpass advise}, word by word in resources/advise. */
class AdviseCommandTest {
  private static final Schema SCHEMA = new Schema("advise");

  private static Run advise(String... more) {
    List<String> args = new ArrayList<>(List.of("advise"));
    args.addAll(List.of(more));
    return Run.pullpass(args.toArray(String[]::new));
  }

  private static void golden(String name, Run run) {
    Golden.check("advise/" + name, run.out());
    assertThat(run).isEqualTo(new Run(0, run.out(), ""));
  }

  @ParameterizedTest
  @CsvSource({"text", "json", "yaml"})
  void aTeamsClusterReadsAsAgreed(String format) {
    golden("frontend-dev." + format, advise("-f", DocsCommandTest.TEAM, "-o", format));
  }

  @ParameterizedTest
  @CsvSource({"development", "multi-tenant", "high-security", "public-cloud"})
  void aPurposeThatIsSaidDecides(String purpose) {
    Run run = advise("-f", DocsCommandTest.TEAM, "--for", purpose);
    golden("frontend-dev-" + purpose + ".text", run);
  }

  @ParameterizedTest
  @CsvSource({"A", "B"})
  void aRealClusterReadsAsAgreed(String dump) {
    golden(dump + ".text", advise("-f", Samples.dump(dump)));
  }

  @ParameterizedTest
  @CsvSource({"text", "json"})
  void theMatrixNeedsNoCluster(String format) {
    golden("matrix." + format, advise("--matrix", "-o", format));
  }

  @Test
  void oneRowOfTheMatrixIsAskedFor() {
    assertThat(advise("--matrix", "--for", "development").out()).hasLineCount(5);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--for speed              | 2 | --for: \"speed\" is none of development, multi-tenant,"
            + " high-security, public-cloud",
        "--for development --kubeconfig /nowhere | 3 | kubeconfig /nowhere: no such file",
        "-n a -A                  | 2 | -A and -n contradict each other; give one of them"
      })
  void badInputGetsOneClearLine(String args, int code, String message) {
    assertThat(advise(args.split(" ", -1)))
        .isEqualTo(new Run(code, "", "pullpass: " + message + "\n"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"A", "B"})
  void whatProgramsGetFitsTheSchema(String dump) {
    assertThat(SCHEMA.objections(advise("-f", Samples.dump(dump), "-o", "json").out())).isEmpty();
  }

  @Test
  void theMatrixFitsTheSchemaToo() {
    assertThat(SCHEMA.objections(advise("--matrix", "-o", "json").out())).isEmpty();
  }

  @Test
  void theSchemaNamesTheWaysAndPurposesOfTheCode() throws IOException {
    JsonNode schema = new JsonMapper().readTree(SCHEMA.text());
    assertThat(words(schema.at("/$defs/purpose/enum"))).isEqualTo(Purpose.words());
    assertThat(words(schema.at("/$defs/way/enum")))
        .isEqualTo(
            Arrays.stream(Way.values())
                .map(way -> way.label().replace(' ', '-'))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(word -> words.add(word.asText()));
    return words;
  }
}
