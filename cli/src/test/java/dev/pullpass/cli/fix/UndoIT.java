package dev.pullpass.cli.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.real.ApiClient;
import dev.pullpass.testkit.real.ControlPlane;
import dev.pullpass.testkit.real.RealCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Only what fix wrote is taken back, and only where it still stands. */
class UndoIT {
  private static final String IMAGE = "$BASIC/team/app:1.0";
  private static final String PAIR = RealCluster.USER + ":" + RealCluster.PASSWORD;
  private static final String DENIED =
      "failed to resolve reference: unexpected status from HEAD request: 401 Unauthorized";

  @TempDir private Path folder = Path.of("");

  private final ControlPlane plane =
      ControlPlane.shared().orElseGet(() -> Assumptions.abort(ControlPlane.absence()));
  private String namespace = "";

  @BeforeEach
  void name(TestInfo test) {
    namespace =
        test.getTestMethod()
            .orElseThrow()
            .getName()
            .replaceAll("([A-Z])", "-$1")
            .toLowerCase(java.util.Locale.ROOT);
  }

  private Stage stage() {
    return new Stage(plane, Stage.Registries.absent(namespace), plane.kubeconfig(), folder);
  }

  private ApiClient admin() {
    return plane.admin();
  }

  /** Breaks and repairs it, and returns the undo file. */
  private Path repaired(String message, List<String> options, Thing... things) {
    Stage stage = stage();
    stage.set(Situation.failing("", namespace, things));
    stage.failPods(namespace, message);
    Stage.Answer fixed = stage.fix(namespace, Stage.join(options, "--yes", "--no-wait"));
    assertThat(stage.undoFiles()).as("%s", fixed).hasSize(1);
    return stage.undoFiles().get(0);
  }

  /** A secret whose content is mended. */
  private Path mended() {
    return repaired(
        "illegal base64 data at input byte 0",
        List.of(),
        Thing.auth("pull", "$BASIC", " " + Thing.base64(PAIR)),
        Thing.deployment(IMAGE, "pull"));
  }

  /** A secret that is made, and named by the account. */
  private Path supplied() {
    return repaired(
        DENIED, List.of("--username=carol", "--password-stdin"), Thing.deployment(IMAGE));
  }

  /** An image that is corrected. */
  private Path corrected() {
    return repaired(
        "/team/app:2.0: not found",
        List.of("--image=app=" + IMAGE),
        Thing.deployment("$BASIC/team/app:2.0"));
  }

  private Stage.Answer undo(Path file, String... options) {
    return stage().pullpass(Stage.join(List.of("undo", file.toString()), options));
  }

  private String path(String kind, String name) {
    return Thing.list(kind, namespace) + "/" + name;
  }

  @Test
  void aSecretThatSomebodyEditedStays() {
    Path file = mended();
    admin().patch(path("Secret", "pull"), "{\"data\": {\"note\": \"aGk=\"}}");
    String before = admin().get(path("Secret", "pull")).toString();
    assertThat(undo(file))
        .isEqualTo(
            new Stage.Answer(
                1,
                "✗ Secret NS/pull: secret NS/pull was changed since; it stays as it is\n"
                    .replace("NS", namespace),
                ""));
    assertThat(admin().get(path("Secret", "pull")).toString()).isEqualTo(before);
  }

  @Test
  void aSecretThatWasMadeAndThenEditedStaysAndTheRestGoes() {
    Path file = supplied();
    admin().patch(path("Secret", "regcred"), "{\"data\": {\"note\": \"aGk=\"}}");
    assertThat(undo(file))
        .isEqualTo(
            new Stage.Answer(
                1,
                """
                ✓ ServiceAccount NS/default
                ✗ Secret NS/regcred: secret NS/regcred was changed since; it stays
                """
                    .replace("NS", namespace),
                ""));
    assertThat(admin().get(path("ServiceAccount", "default")).has("imagePullSecrets")).isFalse();
    assertThat(admin().get(path("Secret", "regcred")).at("/data/note").asText()).isEqualTo("aGk=");
  }

  @Test
  void anEntryThatSomebodyRemovedIsNoFault() {
    Path file = supplied();
    admin().patch(path("ServiceAccount", "default"), "{\"imagePullSecrets\": null}");
    assertThat(undo(file))
        .isEqualTo(
            new Stage.Answer(
                0,
                """
                = ServiceAccount NS/default: does not name regcred
                ✓ Secret NS/regcred
                """
                    .replace("NS", namespace),
                ""));
    assertThat(admin().send("GET", path("Secret", "regcred"), "").status()).isEqualTo(404);
  }

  @Test
  void entriesThatOthersAddedStay() {
    Path file = supplied();
    admin()
        .patch(
            path("ServiceAccount", "default"),
            "{\"imagePullSecrets\": [{\"name\": \"a\"}, {\"name\": \"regcred\"}, {\"name\": \"b\"}]}");
    assertThat(undo(file).code()).isZero();
    assertThat(admin().get(path("ServiceAccount", "default")).path("imagePullSecrets"))
        .hasToString("[{\"name\":\"a\"},{\"name\":\"b\"}]");
  }

  @Test
  void anImageThatSomebodySetStays() {
    Path file = corrected();
    admin().send("PATCH", path("Deployment", "app"), container("other.test/app:3"));
    assertThat(undo(file))
        .isEqualTo(
            new Stage.Answer(
                1,
                ("✗ Deployment NS/app: Deployment NS/app was changed since at"
                        + " /spec/template/spec/containers/0/image; it stays as it is\n")
                    .replace("NS", namespace),
                ""));
    assertThat(admin().get(path("Deployment", "app")).toString()).contains("other.test/app:3");
  }

  private static String container(String image) {
    return "{\"spec\": {\"template\": {\"spec\": {\"containers\": [{\"name\": \"app\", \"image\": \"IMAGE\"}]}}}}"
        .replace("IMAGE", image);
  }

  @Test
  void undoneTwiceItIsDoneOnce() {
    Path file = supplied();
    assertThat(undo(file).code()).isZero();
    assertThat(undo(file))
        .isEqualTo(
            new Stage.Answer(
                0,
                """
                = ServiceAccount NS/default: does not name regcred
                = Secret NS/regcred: is not there
                """
                    .replace("NS", namespace),
                ""));
  }

  @Test
  void aDryRunOnlySaysWhatItWouldDo() {
    Path file = corrected();
    assertThat(undo(file, "--dry-run"))
        .isEqualTo(
            new Stage.Answer(
                0,
                """
                1. change Deployment NS/app
                     - /spec/template/spec/containers/0/image: "NS.basic.invalid/team/app:1.0"
                     + /spec/template/spec/containers/0/image: "NS.basic.invalid/team/app:2.0"
                """
                    .replace("NS", namespace),
                ""));
    assertThat(admin().get(path("Deployment", "app")).toString()).contains("team/app:1.0");
  }

  @Test
  void theFileOfAnotherClusterIsRefused() throws IOException {
    Path file = edited(supplied(), text -> text.replace(plane.url().toString(), "https://other"));
    assertThat(undo(file))
        .isEqualTo(
            new Stage.Answer(
                3,
                "",
                "pullpass: "
                    + file
                    + " was written for https://other, this is "
                    + plane.url()
                    + "\n"));
  }

  @Test
  void aFileThatSomebodyTamperedWithIsRefused() throws IOException {
    Path file =
        edited(mended(), text -> text.replaceFirst("\"before\":\"....", "\"before\":\"AAAA"));
    assertThat(undo(file))
        .isEqualTo(
            new Stage.Answer(
                3,
                "",
                "pullpass: the undo file was written with another key, or changed since; its secrets"
                    + " cannot be restored\n"));
  }

  @Test
  void aFileOfAnotherKeyIsRefused() throws IOException {
    Path file = mended();
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Stage other =
        new Stage(plane, Stage.Registries.absent(namespace), plane.kubeconfig(), elsewhere);
    assertThat(other.pullpass(List.of("undo", file.toString())))
        .isEqualTo(
            new Stage.Answer(
                3,
                "",
                "pullpass: the undo file was written with another key, or changed since; its secrets"
                    + " cannot be restored\n"));
  }

  @Test
  void aFileThatIsNoneIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("notes"), "buy milk\n");
    assertThat(undo(file))
        .isEqualTo(new Stage.Answer(3, "", "pullpass: " + file + ":1: is not a line of JSON\n"));
  }

  @Test
  void theLastLineMayBeCutOff() throws IOException {
    Path file =
        edited(supplied(), text -> text + "{\"kind\":\"Secret\",\"namespace\":\"shop\",\"na");
    assertThat(undo(file).code()).isZero();
    assertThat(admin().send("GET", path("Secret", "regcred"), "").status()).isEqualTo(404);
  }

  @Test
  void onlyItsOwnerCanReadItAndItTellsNoPassword() throws IOException {
    Path file = mended();
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(file.resolveSibling(""))).isEqualTo("rwx------");
    assertThat(Files.readString(file))
        .contains("restoreSecret")
        .doesNotContain(RealCluster.PASSWORD)
        .doesNotContain(Thing.base64(PAIR))
        .doesNotContain(Thing.base64(" " + Thing.base64(PAIR)));
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static Path edited(Path file, UnaryOperator<String> edit) throws IOException {
    return Files.writeString(file, edit.apply(Files.readString(file)));
  }
}
