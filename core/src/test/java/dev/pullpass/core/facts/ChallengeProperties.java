package dev.pullpass.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.facts.RegistryAnswer.Challenge;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChallengeProperties {

  @Property
  void anyTextIsReadWithoutAnException(@ForAll String header) {
    assertThat(Challenges.parse(List.of(header)))
        .allMatch(it -> it.scheme().equals("basic") || it.scheme().equals("bearer"));
  }

  @Property
  void nearlyRightHeadersAreReadWithoutAnException(@ForAll("nearlyHeaders") String header) {
    List<Challenge> challenges = Challenges.parse(List.of(header, header));
    assertThat(challenges.size() % 2).isZero();
    assertThat(Challenges.preferred(challenges))
        .matches(it -> it.map(challenges::contains).orElse(true));
  }

  @Property
  void whatIsQuotedComesBack(@ForAll("values") String realm, @ForAll("values") String service) {
    String header = "Bearer realm=" + quoted(realm) + " , service=" + quoted(service);
    assertThat(Challenges.parse(List.of(header)))
        .containsExactly(new Challenge("bearer", realm, service, "", ""));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.strings().ofMaxLength(20);
  }

  @Provide
  Arbitrary<String> nearlyHeaders() {
    return Arbitraries.of(
            "Bearer",
            "Basic",
            "Negotiate",
            " ",
            ",",
            "=",
            "\"",
            "\\",
            "realm",
            "scope",
            "==",
            "https://a.example/token",
            "http://",
            "https://a b",
            "error=\"x\"",
            "é",
            "\t")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }
}
