package dev.pullpass.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KustomizeTest {
  private static final FileKind KIND = FileKind.KUSTOMIZATION;
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        containers: [{name: a, image: nginx}]
      """;

  private final Map<String, Reading> files = new LinkedHashMap<>();

  private KustomizeTest file(String path, String text) {
    files.put(path, Readings.of(new SourceFile(path, FileKind.of(path, ""), text)));
    return this;
  }

  private Reading applied(String path) {
    KustomizeGraph graph =
        KustomizeGraph.of(
            files.values().stream().flatMap(one -> Kustomization.of(one).stream()).toList());
    return Readings.of(read(path).file().within(graph));
  }

  private Reading read(String path) {
    return Objects.requireNonNull(files.get(path));
  }

  private List<String> images(String path) {
    return applied(path).images().stream()
        .map(use -> use.role() + " " + use.text().written())
        .toList();
  }

  @Test
  void entriesOfImagesAreRead() {
    String text =
        """
        images:
          - name: nginx
            newTag: 1.10
          - {name: registry.test/a, newName: registry.test/b, digest: "sha256:0"}
          - name: only
          - newTag: lost
        """;
    assertThat(Said.images(KIND, text))
        .containsExactly(
            "3 KUSTOMIZE images[0] = nginx:1.10",
            "4 KUSTOMIZE images[1] = registry.test/b@sha256:0");
  }

  @Test
  void patchesWithinTheFileAreReadAtTheirPlaces() {
    String text =
        """
        patches:
          - target: {kind: Deployment}
            patch: |-
              - op: replace
                path: /spec/template/spec/containers/0/image
                value: a/b:1
          - patch: |
              kind: Deployment
              metadata: {name: web}
              spec: {template: {spec: {containers: [{name: x, image: "c/d:2"}]}}}
          - patch: |
              not: [yaml image
        patchesStrategicMerge:
          - other.yaml
          - |
            spec: {containers: [{name: y, image: e/f:3}]}
        """;
    assertThat(Said.images(KIND, text))
        .containsExactly(
            "6 CONTAINER patches[0].patch[0].value = a/b:1",
            "10 CONTAINER patches[1].patch.spec.template.spec.containers[0].image = c/d:2",
            "16 CONTAINER patchesStrategicMerge[1].spec.containers[0].image = e/f:3");
  }

  @Test
  void chartsValuesAndGeneratedSecretsAreRead() {
    String text =
        """
        namespace: shop
        helmCharts:
          - name: web
            valuesInline: {image: {repository: a/b, tag: "1"}}
        secretGenerator:
          - name: regcred
            type: kubernetes.io/dockerconfigjson
            files: [.dockerconfigjson=config.json]
        """;
    assertThat(Said.images(KIND, text))
        .containsExactly("4 VALUE helmCharts[0].valuesInline.image = a/b:1");
    assertThat(Said.read(KIND, text).objects())
        .extracting(object -> object.namespace() + "/" + object.label())
        .containsExactly("shop/Kustomization", "shop/Secret/regcred");
  }

  @ParameterizedTest(name = "{0} by {1}")
  @CsvSource({
    "nginx, 'name: nginx, newTag: 2', nginx:2",
    "nginx:1, 'name: nginx, newTag: 2', nginx:2",
    "nginx@sha256:0, 'name: nginx, newTag: 2', nginx:2",
    "nginx:1@sha256:0, 'name: nginx, digest: sha256:1', nginx@sha256:1",
    "nginx:1, 'name: nginx, newTag: 2, digest: sha256:1', nginx:2@sha256:1",
    "nginx:1, 'name: nginx, newName: r.io/nginx', r.io/nginx:1",
    "nginx@sha256:0, 'name: nginx, newName: r.io/nginx', r.io/nginx@sha256:0",
    "r.io:5000/nginx, 'name: r.io:5000/nginx, newTag: 2', r.io:5000/nginx:2",
    "r.io/nginx, 'name: nginx, newTag: 2', r.io/nginx",
    "nginx, 'name: docker.io/library/nginx, newTag: 2', nginx"
  })
  void anEntryChangesTheImagesThatHaveItsName(String image, String entry, String becomes) {
    file("kustomization.yaml", "resources: [pod.yaml]\nimages: [{" + entry + "}]\n")
        .file("pod.yaml", POD);
    KustomizeGraph graph =
        KustomizeGraph.of(Kustomization.of(read("kustomization.yaml")).stream().toList());
    assertThat(graph.outcomes("pod.yaml", image))
        .extracting(KustomizeGraph.Outcome::image)
        .containsExactly(becomes);
  }

  @Test
  void anImageThatEveryOverlayPinsIsNotJudgedInTheBase() {
    file("base/kustomization.yaml", "resources: [pod.yaml]\n")
        .file("base/pod.yaml", POD)
        .file(
            "overlays/a/kustomization.yaml",
            "bases: [../../base]\nimages: [{name: nginx, newTag: '1'}]\n");
    assertThat(images("base/pod.yaml")).isEmpty();
    assertThat(images("overlays/a/kustomization.yaml")).containsExactly("KUSTOMIZE nginx:1");
    file("overlays/b/kustomization.yaml", "resources: [../../base]\n");
    assertThat(images("base/pod.yaml")).containsExactly("CONTAINER nginx");
  }

  @Test
  void componentsAndBasesInBetweenCountToo() {
    file("base/kustomization.yaml", "resources: [./pod.yaml]\n")
        .file("base/pod.yaml", POD)
        .file("pin/kustomization.yaml", "kind: Component\nimages: [{name: nginx, newTag: '1'}]\n")
        .file("middle/kustomization.yaml", "resources: [../base/]\n")
        .file(
            "top/kustomization.yaml",
            "resources: [../middle, 'https://x.test/y']\ncomponents: [../pin]\n");
    assertThat(images("base/pod.yaml")).isEmpty();
  }

  @Test
  void aRenamedImageIsJudgedByItsNewName() {
    file("kustomization.yaml", "resources: [pod.yaml]\nimages: [{name: nginx, newName: r.io/n}]\n")
        .file("pod.yaml", POD);
    assertThat(images("pod.yaml")).containsExactly("CONTAINER r.io/n");
    assertThat(applied("pod.yaml").pods().get(0).containers().get(0).image().orElseThrow().text())
        .isInstanceOf(ImageText.Expanded.class);
  }

  @Test
  void anEntryThatEveryOverlayReplacesIsNotJudged() {
    file(
            "base/kustomization.yaml",
            "resources: [pod.yaml]\nimages: [{name: nginx, newTag: main}]\n")
        .file("base/pod.yaml", POD)
        .file(
            "top/kustomization.yaml",
            "resources: [../base]\nimages: [{name: nginx, newTag: '1'}]\n");
    assertThat(images("base/kustomization.yaml")).isEmpty();
  }

  @Test
  void patchesHoldNoObjectsAndArePinnedToo() {
    file(
            "kustomization.yaml",
            """
            resources: [pod.yaml]
            patches: [{path: patch.yaml}]
            images: [{name: nginx, newTag: '1'}]
            """)
        .file("pod.yaml", POD)
        .file("patch.yaml", POD);
    assertThat(images("patch.yaml")).isEmpty();
    assertThat(applied("patch.yaml").pods()).isEmpty();
    assertThat(applied("pod.yaml").pods()).hasSize(1);
  }

  @Test
  void objectsAreInTheNamespaceThatAllOverlaysAgreeOn() {
    file("base/kustomization.yaml", "resources: [pod.yaml]\n")
        .file("base/pod.yaml", POD)
        .file("a/kustomization.yaml", "resources: [../base]\nnamespace: shop\n");
    assertThat(applied("base/pod.yaml").pods().get(0).object().namespace()).isEqualTo("shop");
    file("b/kustomization.yaml", "resources: [../base]\nnamespace: other\n");
    assertThat(applied("base/pod.yaml").pods().get(0).object().namespace()).isEmpty();
  }

  @Test
  void circlesEnd() {
    file("a/kustomization.yaml", "resources: [../b, ../a, pod.yaml]\n")
        .file("b/kustomization.yaml", "resources: [../a, ../b]\n")
        .file("a/pod.yaml", POD);
    assertThat(images("a/pod.yaml")).containsExactly("CONTAINER nginx");
  }
}
