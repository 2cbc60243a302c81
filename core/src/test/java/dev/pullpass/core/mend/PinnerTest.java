package dev.pullpass.core.mend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.SourceFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where digests go: {@code N} is the new one, {@code O} an old one. */
class PinnerTest {
  private static final String NEW = "sha256:" + "a".repeat(64);
  private static final String OLD = "sha256:" + "b".repeat(64);

  private static Optional<String> wanted(ImageUse use) {
    return use.text().written().startsWith("left") ? Optional.empty() : Optional.of(NEW);
  }

  private static Pinned pin(FileKind kind, String text, PinStyle style) {
    return new Pinner(style, PinnerTest::wanted).pin(new SourceFile("a.yaml", kind, digests(text)));
  }

  private static String digests(String text) {
    return text.replace("@N", "@" + NEW).replace("@O", "@" + OLD);
  }

  private static String pod(String image) {
    return "kind: Pod\nspec: # a pod\n  containers:\n  - image: " + image + "\n    name: c\n";
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource({
    "nginx, nginx:latest@N",
    "nginx:1.27, nginx:1.27@N",
    "nginx:1.27@O, nginx:1.27@N",
    "registry.test:5000/a, registry.test:5000/a:latest@N",
    "'\"a:1\"  # why', '\"a:1@N\"  # why'",
    "'''a:1@O''', '''a:1@N'''",
    "left:1, left:1"
  })
  void wholeReferencesKeepTheirTag(String before, String after) {
    Pinned pinned = pin(FileKind.MANIFEST, pod(before), PinStyle.DIGEST_KEY);
    assertThat(pinned.after()).isEqualTo(digests(pod(after)));
    assertThat(pinned.refused()).isEmpty();
    assertThat(pin(FileKind.MANIFEST, pinned.after(), PinStyle.DIGEST_KEY).done()).isEmpty();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "'{repository: a, tag: 1.0, digest: \"\"}', DIGEST_KEY, '{repository: a, tag: 1.0, digest: \"N\"}'",
    "'{repository: a, tag: 1.0, digest: O}', TAG_AND_DIGEST, '{repository: a, tag: 1.0, digest: N}'",
    "'{repository: a, tag: 1.0}', TAG_AND_DIGEST, '{repository: a, tag: \"1.0@N\"}'",
    "'{repository: a, tag: 1.0@O}', DIGEST_KEY, '{repository: a, tag: 1.0@N}'",
    "'{repository: a, tag: 1.0@O}', TAG_AND_DIGEST, '{repository: a, tag: 1.0@N}'"
  })
  void partsAreChangedWhereTheChartReadsThem(String before, PinStyle style, String after) {
    Pinned pinned = pin(FileKind.VALUES, values(before), style);
    assertThat(pinned.after()).isEqualTo(values(after));
    assertThat(pinned.refused()).isEmpty();
  }

  private static String values(String image) {
    return "image: "
        + digests(image)
            .replace(" N", " " + NEW)
            .replace(" O", " " + OLD)
            .replace("\"N\"", "\"" + NEW + "\"")
        + "\n";
  }

  @Test
  void aBareDigestStaysBare() {
    Pinned pinned =
        pin(
            FileKind.VALUES,
            "image:\n  repository: a\n  tag: v1\n  sha: \"\"\n",
            PinStyle.DIGEST_KEY);
    assertThat(pinned.after())
        .isEqualTo("image:\n  repository: a\n  tag: v1\n  sha: \"" + NEW.substring(7) + "\"\n");
  }

  @Test
  void whatCannotHoldADigestDoesNotKeepBackTheOthers() {
    String text = "a:\n  image: b:1\nimage: {repository: c, tag: v2}\n";
    Pinned pinned = pin(FileKind.VALUES, text, PinStyle.DIGEST_KEY);
    assertThat(pinned.after()).isEqualTo(digests(text.replace("b:1", "b:1@N")));
    assertThat(pinned.refused())
        .singleElement()
        .extracting(Pinned.Refused::why)
        .isEqualTo("the values have no key for a digest");
  }

  @Test
  void whatAnAliasStandsForIsWrittenOnce() {
    String text =
        """
        kind: Pod
        spec:
          initContainers:
          - {name: i, image: &web web:1}
          containers:
          - {name: c, image: *web}
        """;
    Pinned pinned = pin(FileKind.MANIFEST, text, PinStyle.DIGEST_KEY);
    assertThat(pinned.after()).isEqualTo(digests(text.replace("web:1", "web:1@N")));
    assertThat(pinned.done()).hasSize(2);
    assertThat(pinned.refused()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DOCKERFILE    | 'FROM a:1 AS b\\nFROM b\\nCOPY --from=c /x /y\\n' | 'FROM a:1@N AS b\\nFROM b\\nCOPY --from=c:latest@N /x /y\\n'",
        "DOCKERFILE    | 'FROM --platform=linux/amd64 a:1@O\\r\\n' | 'FROM --platform=linux/amd64 a:1@N\\r\\n'",
        "GITLAB_CI     | 'job:\\n  image: a:1\\n  script: [x]\\n' | 'job:\\n  image: a:1@N\\n  script: [x]\\n'",
        "WORKFLOW      | 'jobs:\\n  j:\\n    steps:\\n      - uses: docker://a:1\\n' | 'jobs:\\n  j:\\n    steps:\\n      - uses: docker://a:1@N\\n'",
        "COMPOSE       | 'services:\\n  s:\\n    image: a:1 # c\\n' | 'services:\\n  s:\\n    image: a:1@N # c\\n'",
        "TEMPLATE      | 'kind: Pod\\nspec:\\n  containers:\\n  - name: {{ .Values.name }}\\n    image: \"a:1\"\\n' | 'kind: Pod\\nspec:\\n  containers:\\n  - name: {{ .Values.name }}\\n    image: \"a:1@N\"\\n'",
        "KUSTOMIZATION | 'images:\\n- name: a\\n  newTag: v1\\n' | 'images:\\n- name: a\\n  newTag: v1\\n  digest: N\\n'",
        "KUSTOMIZATION | 'images:\\n- name: a\\n  newTag: v1\\n  digest: O\\n' | 'images:\\n- name: a\\n  newTag: v1\\n  digest: N\\n'"
      })
  void everyKindOfFileIsEditedInItsOwnWay(FileKind kind, String before, String after) {
    Pinned pinned = pin(kind, lines(before), PinStyle.DIGEST_KEY);
    assertThat(pinned.after()).isEqualTo(digests(lines(after)));
    assertThat(pinned.refused()).isEmpty();
    assertThat(pin(kind, pinned.after(), PinStyle.DIGEST_KEY).done()).isEmpty();
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace(": N", ": " + NEW)
        .replace(": O", ": " + OLD);
  }

  @Test
  void whatVariablesMakeIsLeftToPeople() {
    Pinned pinned =
        pin(FileKind.DOCKERFILE, "ARG TAG=1\nFROM a:$TAG\nFROM c:2\n", PinStyle.DIGEST_KEY);
    assertThat(pinned.after()).isEqualTo(digests("ARG TAG=1\nFROM a:$TAG\nFROM c:2@N\n"));
    assertThat(pinned.refused())
        .singleElement()
        .extracting(Pinned.Refused::why)
        .isEqualTo("variables or another file make it; pin it where they are set");
  }
}
