package dev.pullpass.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.facts.RegistryAnswer.Challenge;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChallengesTest {
  private static final Challenge HUB =
      new Challenge(
          "bearer",
          "https://auth.docker.io/token",
          "registry.docker.io",
          "repository:library/x:pull",
          "");

  static Stream<Arguments> headers() {
    String hub =
        "Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\","
            + "scope=\"repository:library/x:pull\"";
    Challenge basic = new Challenge("basic", "r", "", "", "");
    return Stream.of(
        row("Docker Hub's header", List.of(HUB), hub),
        row(
            "any case of scheme and names",
            List.of(HUB),
            hub.replace("Bearer", "BEARER").replace("realm", "Realm")),
        row(
            "blanks around commas and equals signs",
            List.of(HUB),
            hub.replace(",", " , ").replace("=\"", " = \"")),
        row("two headers", List.of(HUB, basic), hub, "Basic realm=\"r\""),
        row("two challenges in one header", List.of(basic, HUB), "Basic realm=\"r\", " + hub),
        row(
            "gcr.io leaves the service without quotes",
            List.of(new Challenge("bearer", "https://gcr.io/v2/token", "gcr.io", "", "")),
            "Bearer realm=\"https://gcr.io/v2/token\",service=gcr.io"),
        row(
            "quoted strings with escapes and commas",
            List.of(new Challenge("basic", "a \"b\", c\\d", "", "", "")),
            "Basic realm=\"a \\\"b\\\", c\\\\d\""),
        row(
            "Basic with an error, as OpenShift refuses",
            List.of(new Challenge("basic", "openshift", "", "", "access denied")),
            "Basic realm=openshift,error=\"access denied\""),
        row("an empty header, as Harbor sends for an absent project", List.of(), ""),
        row("an unknown scheme is left out", List.of(basic), "Negotiate YII=, Basic realm=r"),
        row("a token that ends in equals signs", List.of(basic), "NTLM TlRM==", "Basic realm=r"),
        row("a bare scheme", List.of(new Challenge("basic", "", "", "", "")), "Basic"),
        row(
            "a quote that never closes",
            List.of(new Challenge("basic", "abc", "", "", "")),
            "Basic realm=\"abc"));
  }

  private static Arguments row(String name, List<Challenge> expected, String... headers) {
    return Arguments.of(name, List.of(headers), expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("headers")
  void readsWhatRegistriesSend(String name, List<String> headers, List<Challenge> expected) {
    assertThat(Challenges.parse(headers)).as(name).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("headers")
  void prefersBearerWithARealmToBasic(String name, List<String> headers, List<Challenge> expected) {
    assertThat(Challenges.preferred(expected).map(Challenge::scheme).orElse("none"))
        .as(name)
        .isEqualTo(
            expected.isEmpty()
                ? "none"
                : expected.stream().anyMatch(it -> it.scheme().equals("bearer"))
                    ? "bearer"
                    : "basic");
  }
}
