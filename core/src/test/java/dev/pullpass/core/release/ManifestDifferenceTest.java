package dev.pullpass.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.plan.ObjectRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestDifferenceTest {
  private static final ObjectRef WEB = new ObjectRef("Deployment", new ObjectName("shop", "web"));

  private static List<ManifestDifference> compare(String before, String after) {
    return ManifestDifference.of(WEB, Releases.object(before), Releases.object(after));
  }

  @Test
  void anImageIsShown() {
    List<ManifestDifference> all =
        compare(
            "{\"spec\": {\"containers\": [{\"image\": \"a:1\"}]}}",
            "{\"spec\": {\"containers\": [{\"image\": \"a:2\"}]}}");
    assertThat(all).hasToString("[Deployment shop/web: spec.containers[0].image: a:1 → a:2]");
    assertThat(all).allMatch(ManifestDifference::isAboutPulling);
  }

  @Test
  void pullSecretsThatComeAreNamed() {
    List<ManifestDifference> all =
        compare("{\"spec\": {}}", "{\"spec\": {\"imagePullSecrets\": [{\"name\": \"pull\"}]}}");
    assertThat(all).hasToString("[Deployment shop/web: spec.imagePullSecrets: (none) → pull]");
    assertThat(all).allMatch(ManifestDifference::isAboutPulling);
  }

  @Test
  void whatMayBeAPasswordIsOnlyNamed() {
    List<ManifestDifference> all =
        compare("{\"data\": {\"password\": \"old\"}}", "{\"data\": {\"password\": \"new\"}}");
    assertThat(all).hasToString("[Deployment shop/web: data.password]");
    assertThat(all).noneMatch(ManifestDifference::isAboutPulling);
  }

  @Test
  void anImageInAConfigMapIsNoImageOfAPod() {
    assertThat(compare("{\"data\": {\"image\": \"a\"}}", "{\"data\": {\"image\": \"b\"}}"))
        .noneMatch(ManifestDifference::isAboutPulling);
  }

  @Test
  void nullAndAbsentAreTheSame() {
    assertThat(compare("{\"a\": null}", "{}")).isEmpty();
  }

  @Test
  void objectsThatComeOrGoAreNamed() {
    Rendered one = Releases.deployment("web/templates/d.yaml", "a:1");
    assertThat(ManifestDifference.of(List.of(one), List.of())).hasToString("[Deployment shop/web]");
  }
}
