package dev.pullpass.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a pull secret, wherever it stands there: it is never printed. */
class CanaryProperties {
  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  /** Where people and tools put a credential in a Docker config. */
  private static final List<String> PLACES =
      List.of(
          "{\"auths\":{\"HOST\":{\"username\":\"ci\",\"password\":\"CANARY\"}}}",
          "{\"auths\":{\"HOST\":{\"auth\":\"ENCODED\"}}}",
          "{\"auths\":{\"HOST\":{\"auth\":\"CANARY\"}}}",
          "{\"auths\":{\"HOST\":{\"auth\":\"ci:CANARY\"}}}",
          "{\"auths\":{\"HOST\":{\"auth\":\"BARE\"}}}",
          "{\"auths\":{\"HOST\":{\"username\":\"CANARY\",\"password\":\"CANARY\"}}}",
          "{\"auths\":{\"https://ci:CANARY@HOST/v1/\":{\"username\":\"ci\",\"password\":\"x\"}}}",
          "{\"auths\":{\"ci:CANARY@HOST\":{}}}",
          "{\"auths\":{\"https://HOST/?token=CANARY\":{\"auth\":\"ENCODED\"}}}",
          "{\"auths\":{\"HOST\":{\"identitytoken\":\"CANARY\",\"registrytoken\":\"CANARY\"}}}",
          "{\"auths\":{\"HOST\":{\"username\":\"ci\",\"password\":\"CANARY",
          "{\"HOST\":{\"username\":\"ci\",\"password\":\"CANARY\"}}",
          "{\"auths\":{\"HOST\":\"CANARY\"}}",
          "{\"auths\":\"CANARY\"}",
          "CANARY");

  private static final List<String> TYPES =
      List.of("kubernetes.io/dockerconfigjson", "kubernetes.io/dockercfg", "Opaque");

  @Property(tries = 400)
  void aPlantedPasswordNeverOccursInAnExplanation(
      @ForAll("canaries") String canary,
      @ForAll("places") String place,
      @ForAll("types") String type) {
    String user = Base64.getEncoder().encodeToString(("ci:" + canary).getBytes(UTF_8));
    String content =
        place
            .replace("ENCODED", user)
            .replace("BARE", encoded(canary))
            .replace("CANARY", canary)
            .replace("HOST", "registry.acme.example");
    String dump = dump(type, content, "401 Unauthorized");
    for (Optional<String> answers : List.of(Optional.<String>empty(), Optional.of(refusal()))) {
      String explained = Explanation.of(dump, answers, CaseFolder.NOW);
      assertThat(explained).doesNotContain(canary, encoded(canary), user);
    }
  }

  @Property(tries = 100)
  void aPasswordInAnUrlOfTheNodesTextIsNotRepeated(@ForAll("canaries") String canary) {
    String said =
        "failed to do request: Head \\\"https://ci:"
            + canary
            + "@registry.acme.example/v2/team/app/manifests/1.0\\\": dial tcp: i/o timeout";
    String explained = Explanation.of(dump("Opaque", "{}", said), Optional.empty(), CaseFolder.NOW);
    assertThat(explained).doesNotContain(canary);
  }

  @Provide
  Arbitrary<String> canaries() {
    Arbitrary<String> random =
        Arbitraries.strings().withCharRange('a', 'z').numeric().ofMinLength(16).ofMaxLength(40);
    Arbitrary<String> prefix =
        Arbitraries.of("", "ghp_", "glpat-", "dckr_pat_", "github_pat_", "dop_v1_", "sha256~");
    return Combinators.combine(prefix, random).as((start, rest) -> start + "canary" + rest);
  }

  @Provide
  Arbitrary<String> places() {
    return Arbitraries.of(PLACES);
  }

  @Provide
  Arbitrary<String> types() {
    return Arbitraries.of(TYPES);
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private static String encoded(String text) {
    String whole = BASE64.encodeToString(text.getBytes(UTF_8));
    return whole.substring(0, whole.length() - whole.length() % 4 - 4);
  }

  private static String refusal() {
    return "{\"image\":\"registry.acme.example/team/app:1.0\",\"user\":null,\"password\":null,\"steps\":["
        + "{\"step\":\"manifest\",\"url\":\"https://registry.acme.example/v2/\",\"status\":401,\"headers\":[],\"body\":\"\"}]}";
  }

  private static String dump(String type, String content, String said) {
    String key = type.endsWith("cfg") ? ".dockercfg" : ".dockerconfigjson";
    return "{\"items\":[{\"kind\":\"Secret\",\"metadata\":{\"name\":\"regcred\",\"namespace\":\"shop\"},\"type\":\""
        + type
        + "\",\"data\":{\""
        + key
        + "\":\""
        + BASE64.encodeToString(content.getBytes(UTF_8))
        + "\"}},{\"kind\":\"Pod\",\"metadata\":{\"name\":\"app\",\"namespace\":\"shop\"},\"spec\":{\"imagePullSecrets\":"
        + "[{\"name\":\"regcred\"}],\"containers\":[{\"name\":\"app\",\"image\":\"registry.acme.example/team/app:1.0\"}]},"
        + "\"status\":{\"containerStatuses\":[{\"name\":\"app\",\"state\":{\"waiting\":{\"reason\":\"ErrImagePull\",\"message\":\""
        + "failed to pull and unpack image: failed to resolve reference: unexpected status from HEAD request to"
        + " https://registry.acme.example/v2/team/app/manifests/1.0: "
        + said
        + "\"}}}]}}]}";
  }
}
