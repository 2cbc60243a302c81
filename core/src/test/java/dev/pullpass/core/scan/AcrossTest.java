package dev.pullpass.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcrossTest {
  private static final String ECR = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing makes it             | shop | ''   | ''                             | web.yaml 7:11 note Nothing here makes the pull secret regcred.
          another of the same place is | shop | shop | other                          | web.yaml 7:11 warning Nothing here makes the pull secret regcred, while other is made.
          another elsewhere is         | shop | ops  | other                          | web.yaml 7:11 note Nothing here makes the pull secret regcred.
          it is made                   | shop | shop | regcred                        | nothing
          it is made somewhere         | shop | ''   | regcred                        | nothing
          it is made elsewhere         | shop | ops  | regcred                        | web.yaml 7:11 warning The pull secret regcred is made in ops, and named in shop.
          nobody says where            | ''   | ops  | regcred                        | nothing
          """)
  void aPullSecretThatIsNamedIsMade(
      String what, String namespace, String secretNamespace, String secret, String found) {
    List<SourceFile> files = new ArrayList<>();
    files.add(manifest("web.yaml", pod(namespace, "regcred", "nginx:1")));
    if (!secret.isEmpty()) {
      files.add(manifest("secret.yaml", secret(secretNamespace, secret)));
    }
    assertThat(told(files)).as(what).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          External Secrets    | external-secrets.io/v1      | ExternalSecret      | spec: {target: {name: regcred}}
          by its own name     | external-secrets.io/v1      | ExternalSecret      | metadata: {name: regcred}
          Sealed Secrets      | bitnami.com/v1alpha1        | SealedSecret        | metadata: {name: regcred, namespace: shop}
          Vault               | secrets.hashicorp.com/v1    | VaultStaticSecret   | spec: {destination: {name: regcred, create: true}}
          the CSI driver      | secrets-store.csi.x-k8s.io/v1 | SecretProviderClass | spec: {secretObjects: [{secretName: regcred}]}
          pullpass itself     | pullpass.dev/v1alpha1       | RegistryCredential  | spec: {secretName: regcred}
          """)
  void othersMakeSecretsToo(String what, String version, String kind, String fields) {
    String maker = "apiVersion: " + version + "\nkind: " + kind + "\n" + fields + "\n";
    assertThat(
            told(
                List.of(
                    manifest("web.yaml", pod("shop", "regcred", "nginx:1")),
                    manifest("maker.yaml", maker))))
        .as(what)
        .isEqualTo("nothing");
  }

  @Test
  void aSecretThatIsCopiedToOtherNamespacesIsThereToo() {
    String copied =
        secret("ops", "regcred")
            .replace("namespace: ops", "namespace: ops, annotations: {reflector.test/allowed: x}");
    assertThat(
            told(
                List.of(
                    manifest("web.yaml", pod("shop", "regcred", "nginx:1")),
                    manifest("secret.yaml", copied))))
        .isEqualTo("nothing");
  }

  @Test
  void oneMissingSecretIsToldOnce() {
    String pods = pod("shop", "regcred", "nginx:1") + "---\n" + pod("shop", "regcred", "nginx:2");
    assertThat(told(List.of(manifest("web.yaml", pods))))
        .isEqualTo("web.yaml 7:11 note Nothing here makes the pull secret regcred.");
  }

  @Test
  void aCommentWithAReasonIsHeard() {
    String text =
        pod("shop", "regcred", "nginx:1")
            .replace(
                "  - name: regcred",
                "  # pullpass:ignore PullSecretUndefined made by Terraform\n  - name: regcred");
    assertThat(told(List.of(manifest("web.yaml", text)))).isEqualTo("nothing");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Opaque, with a config   | Opaque                         | .dockerconfigjson | secret.yaml 4:7 error The pull secret regcred is of type Opaque, which the kubelet passes over. -> write kubernetes.io/dockerconfigjson
          Opaque, without one     | Opaque                         | password          | secret.yaml 4:7 error The pull secret regcred is of type Opaque, which the kubelet passes over. (by hand) it holds no Docker config under .dockerconfigjson
          an older one            | Opaque                         | .dockercfg        | secret.yaml 4:7 error The pull secret regcred is of type Opaque, which the kubelet passes over. -> write kubernetes.io/dockercfg
          no type at all          | ~                              | .dockerconfigjson | secret.yaml 3:18 error The pull secret regcred is of type Opaque, which the kubelet passes over. (by hand) give it the type kubernetes.io/dockerconfigjson
          the right one           | kubernetes.io/dockerconfigjson | .dockerconfigjson | nothing
          a variable              | '${TYPE}'                      | .dockerconfigjson | nothing
          """)
  void aPullSecretIsOfTheRightType(String what, String type, String key, String found) {
    String secret =
        "apiVersion: v1\nkind: Secret\nmetadata: {name: regcred, namespace: shop}\ntype: "
            + type
            + "\ndata: {"
            + key
            + ": e30=}\n";
    List<SourceFile> files =
        List.of(
            manifest("web.yaml", pod("shop", "regcred", "nginx:1")),
            manifest("secret.yaml", secret));
    assertThat(toldWithMends(files)).as(what).isEqualTo(found);
  }

  @Test
  void aGeneratorMakesOpaqueSecretsUnlessItIsToldOtherwise() {
    String generator =
        "secretGenerator:\n- name: regcred\n  files: [.dockerconfigjson=config.json]\n";
    List<SourceFile> files =
        List.of(
            manifest("web.yaml", pod("shop", "regcred", "nginx:1")),
            new SourceFile("kustomization.yaml", FileKind.KUSTOMIZATION, generator));
    assertThat(toldWithMends(files))
        .isEqualTo(
            "kustomization.yaml 2:9 error The pull secret regcred is of type Opaque, which the"
                + " kubelet passes over. (by hand) give it the type"
                + " kubernetes.io/dockerconfigjson");
  }

  @Test
  void aSecretThatNobodyPullsWithMayBeOfAnyType() {
    String secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData: {user: a}\n";
    assertThat(told(List.of(manifest("secret.yaml", secret)))).isEqualTo("nothing");
  }

  @Test
  void aPrivateImageTakesAPullSecret() {
    String why =
        "web.yaml 10:12 note "
            + ECR
            + " takes a login, and neither the pod nor its service account default names a pull"
            + " secret: only nodes with a right of their own pull it.";
    assertThat(told(List.of(manifest("web.yaml", pod("shop", "", ECR))))).isEqualTo(why);
  }

  @Test
  void theServiceAccountMayNameIt() {
    String account =
        """
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: default, namespace: shop}
        imagePullSecrets: [{name: regcred}]
        """;
    assertThat(
            told(
                List.of(
                    manifest("web.yaml", pod("shop", "", ECR)),
                    manifest("account.yaml", account),
                    manifest("secret.yaml", secret("shop", "regcred")))))
        .isEqualTo("nothing");
  }

  @Test
  void theProjectKnowsItsPrivateRegistries() {
    ScanSettings settings =
        new ScanSettings(List.of(), List.of("ghcr.io/acme"), Set.of(), Set.of());
    assertThat(
            told(
                settings,
                List.of(
                    manifest("web.yaml", pod("shop", "", "ghcr.io/acme/app:1")),
                    manifest("other.yaml", pod("shop", "", "ghcr.io/others/app:1")))))
        .isEqualTo(
            "web.yaml 10:12 warning ghcr.io/acme/app:1 takes a login, and neither the pod nor its"
                + " service account default names a pull secret.");
  }

  @Test
  void theOnlySecretThatServesItIsProposed() {
    String secret =
        "apiVersion: v1\nkind: Secret\nmetadata: {name: regcred, namespace: shop}\n"
            + "type: kubernetes.io/dockerconfigjson\nstringData:\n  .dockerconfigjson:"
            + " '{\"auths\":{\"r.test\":{\"auth\":\"YTpi\"}}}'\n";
    ScanSettings settings = new ScanSettings(List.of(), List.of("r.test"), Set.of(), Set.of());
    assertThat(
            findings(
                settings,
                List.of(
                    manifest("web.yaml", pod("shop", "", "r.test/app:1")),
                    manifest("secret.yaml", secret))))
        .extracting(finding -> finding.mend().words())
        .containsExactly("name the pull secret regcred");
  }

  @Test
  void aKustomizationMayPutBothIntoOneNamespace() {
    CrossFacts moved = new CrossFacts(List.of(), List.of(), List.of("base"));
    List<CrossFacts> facts =
        List.of(
            facts(manifest("base/web.yaml", pod("shop", "regcred", "nginx:1"))),
            facts(manifest("base/secret.yaml", secret("ops", "regcred"))),
            moved);
    assertThat(Across.check(facts, ScanSettings.USUAL)).isEmpty();
  }

  private static String pod(String namespace, String secret, String image) {
    return "apiVersion: v1\nkind: Pod\nmetadata:\n  namespace: \""
        + namespace
        + "\"\nspec:\n"
        + (secret.isEmpty() ? "  # none\n  # at all\n" : "  imagePullSecrets:\n  - name: regcred\n")
        + "  containers:\n  - name: app\n    image: "
        + image
        + "\n";
  }

  private static String secret(String namespace, String name) {
    return "apiVersion: v1\nkind: Secret\nmetadata: {name: "
        + name
        + (namespace.isEmpty() ? "" : ", namespace: " + namespace)
        + "}\ntype: kubernetes.io/dockerconfigjson\n";
  }

  private static SourceFile manifest(String path, String text) {
    return new SourceFile(path, FileKind.MANIFEST, text);
  }

  private static CrossFacts facts(SourceFile file) {
    return Scan.file(file, ScanSettings.USUAL).facts();
  }

  private static List<Finding> findings(ScanSettings settings, List<SourceFile> files) {
    return Across.check(
        files.stream().map(file -> Scan.file(file, settings).facts()).toList(), settings);
  }

  private static String told(List<SourceFile> files) {
    return told(ScanSettings.USUAL, files);
  }

  private static String told(ScanSettings settings, List<SourceFile> files) {
    return lines(findings(settings, files).stream().map(AcrossTest::told).toList());
  }

  private static String toldWithMends(List<SourceFile> files) {
    return lines(
        findings(ScanSettings.USUAL, files).stream()
            .map(one -> one.place().file() + " " + Look.told(List.of(one)))
            .toList());
  }

  private static String lines(List<String> lines) {
    return lines.isEmpty() ? "nothing" : String.join("\n", lines);
  }

  private static String told(Finding finding) {
    return finding.place().file()
        + " "
        + finding.place().start()
        + " "
        + finding.severity().word()
        + " "
        + finding.message();
  }
}
