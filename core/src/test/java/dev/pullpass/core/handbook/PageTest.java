package dev.pullpass.core.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.usage.ImageUses;
import dev.pullpass.core.usage.Scene;
import dev.pullpass.core.usage.SecretUses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

  private static String page(Scene scene) {
    Cluster cluster = scene.cluster();
    return Page.write(
        new Content(
            new ImageUses(cluster, any -> true).declared(),
            SecretUses.of(cluster, any -> true),
            List.of(),
            List.of()));
  }

  @Test
  void aThousandNamespacesWithOneSecretAreOneRow() {
    Scene scene = new Scene();
    for (int i = 0; i < 1000; i++) {
      String namespace = "team-%04d".formatted(i);
      scene
          .secret(namespace, "regcred", "quay.io", "acme+bot", "x")
          .account(namespace, "default", "regcred");
    }
    String names =
        "team-0000, team-0001, team-0002, team-0003, team-0004, team-0005, team-0006, team-0007,"
            + " team-0008, team-0009";
    assertThat(page(scene))
        .contains(
            "| `regcred` | "
                + names
                + " and 990 more | `quay.io` | `acme+bot` | Quay robot account | it does not tell |"
                + " ServiceAccount default |\n");
  }

  @ParameterizedTest(name = "{0} with {1} ends: {2}")
  @CsvSource({
    "AWS, eyJwYXlsb2FkIjoiIn0=, 12 hours after it is made",
    "oauth2accesstoken, ya29.x, 1 hour after it is made",
    "bot, ghp_x, it does not tell",
    // {"exp":1893456000}
    "bot, eyJhbGciOiJub25lIn0.eyJleHAiOjE4OTM0NTYwMDB9.x, 2030-01-01T00:00:00Z"
  })
  void anEndIsToldWhereItStaysTheSame(String user, String password, String ends) {
    String page = page(new Scene().secret("shop", "s", "registry.test", user, password));
    assertThat(page).contains(" | " + ends + " | nobody |\n");
  }

  @Test
  void aHostileNameStaysInItsCell() {
    String page = page(new Scene().deployment("shop", "web", "a|b`c<script>:1"));
    assertThat(page)
        .contains("| ``a\\|b`c<script>:1`` | invalid reference format | Deployment shop/web |\n");
  }

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource({
    "ghcr.io/Acme/Web:V1, ghcr.io/acme/web:V1",
    "'ghcr.io/${{ github.repository_owner }}/Web:1', 'ghcr.io/${{ github.repository_owner }}/web:1'",
    "$CI_REGISTRY_IMAGE/Web:$TAG, $CI_REGISTRY_IMAGE/web:$TAG"
  })
  void capitalsAreFoundInNamesAndNotInVariables(String written, String lower) {
    Written text = new Written(Written.What.PUSHED, new Place("ci.yml", ""), written);
    String page = Page.write(new Content(List.of(), List.of(), List.of(text), List.of()));
    assertThat(page).contains("| `" + written + "` | `" + lower + "` | ci.yml |\n");
  }

  @Test
  void whatCouldNotBeSeenIsSaid() {
    String page =
        Page.write(new Content(List.of(), List.of(), List.of(), List.of("No right to b.", "A.")));
    assertThat(page).endsWith("## What could not be seen\n\n- A.\n- No right to b.\n");
  }

  @Test
  void theFirstLineMarksThePage() {
    assertThat(page(new Scene())).startsWith(Page.MARK + ": ").endsWith("\n");
  }
}
