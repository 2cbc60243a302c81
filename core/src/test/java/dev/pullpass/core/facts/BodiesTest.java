package dev.pullpass.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import dev.pullpass.core.image.Platform;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodiesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          the OCI form                | {"errors":[{"code":"DENIED","message":"denied"}]} | DENIED: denied
          two entries                 | {"errors":[{"code":"A","message":"a"},{"code":"B"}]} | A: a; B:
          Docker Hub's token server   | {"details":"incorrect username or password"} | : incorrect username or password
          OAuth's                     | {"error":"invalid_grant","error_description":"no"} | invalid_grant: no
          an error without words      | {"error":"invalid_grant"} | invalid_grant:
          other JSON                  | {"a":1} |
          an empty list of errors     | {"errors":[]} |
          ECR's plain text            | Not Authorized | : Not Authorized
          text over several lines     | `not
           authorized` | : not authorized
          an object store's XML       | <Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error> | AccessDenied: Access Denied
          a web page's title          | <html><title>403 Forbidden</title><p>sorry</html> | : 403 Forbidden
          a web page without a title  | <html></html> |
          JSON that breaks off        | {"errors":[ | : {"errors":[
          """)
  void readsWhatRefusalsSay(String form, String body, String expected) {
    assertThat(said(ErrorBody.read(bytes(body))))
        .as(form)
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void aBodyWithoutAWordTellsNothing() {
    assertThat(ErrorBody.read(bytes(" \n"))).isEmpty();
  }

  @Test
  void aLongTextIsShortened() {
    assertThat(ErrorBody.read(bytes("x".repeat(600))))
        .containsExactly(new RegistryError("", "x".repeat(500) + "…"));
  }

  @Test
  void anIndexOffersEachPlatformOnceAndNoAttestation() {
    String index =
        """
        {"manifests":[
          {"platform":{"os":"linux","architecture":"amd64"}},
          {"platform":{"os":"linux","architecture":"amd64"}},
          {"platform":{"os":"linux","architecture":"arm","variant":"v7"}},
          {"platform":{"os":"unknown","architecture":"unknown"}},
          {"digest":"sha256:0"}]}""";
    assertThat(Bodies.platforms(bytes(index)))
        .containsExactly(new Platform("linux", "amd64", ""), new Platform("linux", "arm", "v7"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          its own word         | {"mediaType":"a/b","layers":[]} | a/b
          an OCI manifest      | {"layers":[]}    | application/vnd.oci.image.manifest.v1+json
          an OCI index         | {"manifests":[]} | application/vnd.oci.image.index.v1+json
          schema 1             | {"fsLayers":[]}  | application/vnd.docker.distribution.manifest.v1+prettyjws
          no manifest          | {}               | none
          a web page           | <html>           | none
          """)
  void theFormShowsTheMediaType(String form, String body, String expected) {
    assertThat(Bodies.mediaType(bytes(body)).orElse("none")).as(form).isEqualTo(expected);
  }

  @Test
  void tagsOfAnEmptyRepositoryAreNone() {
    assertThat(Bodies.tags(bytes("{\"tags\":null}"))).contains(List.of());
    assertThat(Bodies.tags(bytes("{\"tags\":[\"1\",2,\"b\"]}"))).contains(List.of("1", "b"));
    assertThat(Bodies.tags(bytes("{\"errors\":[]}"))).isEmpty();
  }

  private static String said(List<RegistryError> errors) {
    return String.join(
        "; ", errors.stream().map(it -> (it.code() + ": " + it.message()).strip()).toList());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
