package dev.pullpass.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseFormatTest {

  @Test
  void readsWhatHelmKeeps() {
    Release release =
        Releases.of("{\"a\": 1, \"b\": {\"c\": 2}}", "{\"b\": {\"c\": 3}}", "kind: Deployment");
    assertThat(release).hasToString("shop/web (chart web 1.2.0, revision 3)");
    assertThat(release.status()).isEqualTo("deployed");
    assertThat(release.chart().appVersion()).isEqualTo("2.0");
    assertThat(release.chart().template("templates/deployment.yaml")).isEqualTo("kind: Deployment");
    assertThat(Values.textAt(release.values(), ValuePath.of("a"))).isEqualTo("1");
    assertThat(Values.textAt(release.values(), ValuePath.of("b", "c"))).isEqualTo("3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | it is no JSON object",
        "{ | it is no JSON object",
        "{} | it names no release and chart",
        "{\"name\": \"x\", \"chart\": {}} | it names no release and chart",
        "{\"name\": \"x\", \"chart\": {\"metadata\": {}, \"templates\": [{\"name\": \"t\", \"data\":"
            + " \"?\"}]}} | its file t is no base64",
      })
  void saysWhatIsWrongWithOneThatItCannotRead(String json, String why) {
    assertThat(ReleaseFormat.read(Releases.confidential(json)))
        .isEqualTo(new ReleaseReading.Unreadable(why));
  }

  @Test
  void aNullTakesADefaultAway() {
    Release release = Releases.of("{\"a\": {\"b\": 1, \"c\": 2}}", "{\"a\": {\"b\": null}}", "");
    assertThat(Values.at(release.values(), ValuePath.of("a", "b"))).isEmpty();
    assertThat(Values.textAt(release.values(), ValuePath.of("a", "c"))).isEqualTo("2");
  }

  @Test
  void printsNothingOfItsContent() {
    Release release =
        Releases.of("{\"p\": \"canary\"}", "{\"q\": \"canary\"}", Map.of("templates/x", "canary"));
    assertThat(
            release.toString() + release.chart() + release.chart().templates() + release.config())
        .doesNotContain("canary");
  }
}
