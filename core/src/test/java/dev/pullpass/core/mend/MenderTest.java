package dev.pullpass.core.mend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.scan.ScanSettings;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import org.junit.jupiter.api.Test;

class MenderTest {
  private static final String DIGEST = "sha256:" + "a".repeat(64);
  private static final Digests ASKED =
      image ->
          image.path().contains("gone")
              ? new Digests.Answer.Unknown("the registry knows no such tag")
              : new Digests.Answer.Known(DIGEST);

  private static Mended mend(FileKind kind, String text, PinStyle style) {
    return new Mender(ScanSettings.USUAL, ASKED, style).mend(new SourceFile("a.yaml", kind, text));
  }

  private static String manifest(String... images) {
    StringBuilder text = new StringBuilder("apiVersion: v1\nkind: Pod\nspec:\n  containers:\n");
    for (String image : images) {
      text.append("  - name: c\n    image: ").append(image).append("  # why\n");
    }
    return text.toString();
  }

  @Test
  void tagsThatMoveGetTheirDigestAndStayReadable() {
    Mended mended =
        mend(
            FileKind.MANIFEST, manifest("nginx", "'redis:latest'", "web:1.2"), PinStyle.DIGEST_KEY);

    assertThat(mended.after())
        .isEqualTo(manifest("nginx:latest@" + DIGEST, "'redis:latest@" + DIGEST + "'", "web:1.2"));
    assertThat(mended.done()).hasSize(2);
    assertThat(mended.refused()).isEmpty();
  }

  @Test
  void aSecondRunChangesNothing() {
    String once = mend(FileKind.MANIFEST, manifest("nginx", "b:main"), PinStyle.DIGEST_KEY).after();

    assertThat(mend(FileKind.MANIFEST, once, PinStyle.DIGEST_KEY).changes()).isFalse();
  }

  @Test
  void whatTheRegistryDoesNotKnowStaysAndIsTold() {
    Mended mended = mend(FileKind.MANIFEST, manifest("gone:latest", "nginx"), PinStyle.DIGEST_KEY);

    assertThat(mended.after()).isEqualTo(manifest("gone:latest", "nginx:latest@" + DIGEST));
    assertThat(mended.refused())
        .singleElement()
        .satisfies(one -> assertThat(one.why()).isEqualTo("the registry knows no such tag"));
  }

  @Test
  void valuesArePinnedUnderTheirOwnKey() {
    String values = "image:\n  repository: web\n  tag: latest\n  digest: \"\"\n";

    assertThat(mend(FileKind.VALUES, values, PinStyle.DIGEST_KEY).after())
        .isEqualTo("image:\n  repository: web\n  tag: latest\n  digest: \"" + DIGEST + "\"\n");
  }

  @Test
  void aDigestGoesBehindTheTagOnlyWhereThatIsAskedFor() {
    String values = "image:\n  repository: web\n  tag: latest # newest\n";

    assertThat(mend(FileKind.VALUES, values, PinStyle.DIGEST_KEY).refused())
        .singleElement()
        .satisfies(one -> assertThat(one.why()).isEqualTo("the values have no key for a digest"));
    assertThat(mend(FileKind.VALUES, values, PinStyle.TAG_AND_DIGEST).after())
        .isEqualTo("image:\n  repository: web\n  tag: latest@" + DIGEST + " # newest\n");
  }

  @Test
  void anAliasIsNotEditedBehindItsBack() {
    String text =
        "x: &i nginx:latest\napiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: c\n    image: *i\n";
    Mended mended = mend(FileKind.MANIFEST, text, PinStyle.DIGEST_KEY);

    assertThat(mended.changes()).isFalse();
    assertThat(mended.refused())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.why())
                    .isEqualTo(
                        "spec.containers[0].image stands for the anchor &i of line 1: change it there,"
                            + " by its own path (line 7)"));
  }

  private static String mended(FileKind kind, String text) {
    return mend(kind, text, PinStyle.DIGEST_KEY).after();
  }

  @Test
  void numbersGetQuotesAndStayAsTheyAreWritten() {
    assertThat(mended(FileKind.VALUES, "image: {repository: a/b, tag: 1.10} # c\n"))
        .isEqualTo("image: {repository: a/b, tag: \"1.10\"} # c\n");
  }

  @Test
  void pullSecretsGetTheirNames() {
    String pod = manifest("web:1.2") + "  imagePullSecrets:\n  - a\n  - name: b\n  - 'c'\n";

    assertThat(mended(FileKind.MANIFEST, pod))
        .isEqualTo(
            manifest("web:1.2") + "  imagePullSecrets:\n  - name: a\n  - name: b\n  - name: c\n");
    assertThat(mended(FileKind.MANIFEST, manifest("web:1.2") + "  imagePullSecrets: [a]\n"))
        .isEqualTo(manifest("web:1.2") + "  imagePullSecrets: [{name: a}]\n");
  }

  @Test
  void repositoriesBecomeLowerCaseAndThenTheirTagIsSeen() {
    assertThat(mended(FileKind.MANIFEST, manifest("ghcr.io/Acme/Web:latest")))
        .isEqualTo(manifest("ghcr.io/acme/web:latest@" + DIGEST));
  }

  @Test
  void aRepositoryInPartsBecomesLowerCaseThoughItsTagStays() {
    String values = "image:\n  repository: ghcr.io/Acme/gone\n  tag: latest\n";

    assertThat(mended(FileKind.VALUES, values)).isEqualTo(values.replace("Acme", "acme"));
  }
}
