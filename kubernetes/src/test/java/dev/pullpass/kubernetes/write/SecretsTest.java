package dev.pullpass.kubernetes.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.plan.SecretEdit;
import dev.pullpass.core.text.Utf8;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent for a change to a secret, as it stands. */
class SecretsTest {
  private static final ObjectName NAME = new ObjectName("shop", "pull");
  private static final String SOUND = "{\"auths\":{\"r.io\":{\"auth\":\"YTpi\"}}}";
  private static final String RICHER =
      "{\"auths\":{\"q.io\":{\"auth\":\"YTpi\"},\"r.io\":{\"auth\":\"YTpj\"}}}";
  private static final String BROKEN = "{\"auths\":{\"r.io\":{\"auth\":\" YTpi\"}}}";
  private static final SecretEdit MEND = new SecretEdit.Mend();
  private static final String OURS = ", labels: {'app.kubernetes.io/managed-by': 'pullpass'}";
  private static final String EXTERNAL =
      ", ownerReferences: [{kind: 'ExternalSecret', name: 'pull', controller: true}]";

  private static Secrets secrets(Ownership ownership) {
    return new Secrets(NAME, ownership, new Fingerprints(new byte[32]));
  }

  private static JsonNode live(String metadata, String content) {
    return live(metadata, "kubernetes.io/dockerconfigjson", ".dockerconfigjson", content);
  }

  private static JsonNode live(String metadata, String type, String key, String content) {
    return Json.tree(
        "{metadata: {resourceVersion: '7'%s}, type: '%s', data: {'%s': '%s'}}"
            .formatted(metadata, type, key, Json.base64(content)));
  }

  private static Confidential content(String json) {
    return Confidential.of(Utf8.bytes(json));
  }

  private static String replaced(String key, String content) {
    return ("PATCH /api/v1/namespaces/shop/secrets/pull"
            + " [{'op':'test','path':'/metadata/resourceVersion','value':'7'},"
            + "{'op':'replace','path':'/data/%s','value':'%s'}]")
        .formatted(key, Json.base64(content))
        .replace('\'', '"');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "{'auths':{'r.io':{'auth':'YTpi'}}} | settled: holds that already",
        "{'auths':{'r.io':{'auth':'YTpj'}}} | refused: secret shop/pull exists and was not made by"
            + " pullpass; --adopt takes it over"
      })
  void theSecretOfAnotherIsNotReplaced(String wanted, String said) {
    Confidential content = content(wanted.replace('\'', '"'));
    assertThat(Json.said(secrets(Ownership.OWN).put(content, live("", SOUND)))).isEqualTo(said);
  }

  @Test
  void whatPullpassMadeIsUpdatedInItsPlaceButNeverMadePoorer() {
    assertThat(Json.said(secrets(Ownership.OWN).put(content(RICHER), live(OURS, SOUND))))
        .isEqualTo(replaced(".dockerconfigjson", RICHER));
    assertThat(Json.said(secrets(Ownership.OWN).put(content(SOUND), live(OURS, RICHER))))
        .isEqualTo(
            "refused: secret shop/pull also serves q.io, which the new content lacks; --adopt"
                + " replaces it all the same");
    assertThat(Json.said(secrets(Ownership.ADOPT).put(content(SOUND), live("", RICHER))))
        .isEqualTo(replaced(".dockerconfigjson", SOUND));
  }

  @Test
  void aSecretOfAnotherTypeIsInTheWay() {
    JsonNode opaque = live(OURS, "Opaque", ".dockerconfigjson", SOUND);
    assertThat(Json.said(secrets(Ownership.ADOPT).put(content(RICHER), opaque)))
        .isEqualTo(
            "refused: secret shop/pull exists with type Opaque, which cannot be changed; take"
                + " another name, or delete it first");
  }

  @Test
  void brokenContentIsMendedWhoeverMadeIt() {
    assertThat(Json.said(secrets(Ownership.OWN).edit(MEND, live("", BROKEN))))
        .isEqualTo(replaced(".dockerconfigjson", SOUND));
    assertThat(Json.said(secrets(Ownership.OWN).edit(MEND, live("", SOUND))))
        .isEqualTo("settled: holds that already");
  }

  @Test
  void theOlderFormKeepsItsForm() {
    JsonNode old =
        live("", "kubernetes.io/dockercfg", ".dockercfg", "{\"r.io\":{\"auth\":\" YTpi\"}}");
    assertThat(Json.said(secrets(Ownership.OWN).edit(MEND, old)))
        .isEqualTo(replaced(".dockercfg", "{\"r.io\":{\"auth\":\"YTpi\"}}"));
  }

  @Test
  void whatAnOperatorWritesIsItsOwn() {
    assertThat(Json.said(secrets(Ownership.OWN).edit(MEND, live(EXTERNAL, BROKEN))))
        .isEqualTo(
            "refused: secret shop/pull belongs to ExternalSecret pull; change it there, since its"
                + " controller puts it back (--adopt changes it here all the same)");
    Decision adopted = secrets(Ownership.ADOPT).edit(MEND, live(EXTERNAL, BROKEN));
    assertThat(Json.said(adopted)).isEqualTo(replaced(".dockerconfigjson", SOUND));
    assertThat(((Decision.Write) adopted).difference().notes())
        .containsExactly(
            "Secret shop/pull is of ExternalSecret pull; change it there, since its controller puts"
                + " it back");
  }

  @Test
  void whatCannotBeEditedIsRefusedWithTheReason() {
    SecretEdit rename = new SecretEdit.RenameKey("x.io", "y.io");
    SecretEdit set = new SecretEdit.SetEntry("q.io", Credential.of("a", "b"));
    assertThat(Json.said(secrets(Ownership.OWN).edit(rename, live("", SOUND))))
        .isEqualTo("refused: secret shop/pull: it has no entry x.io any more");
    assertThat(Json.said(secrets(Ownership.OWN).edit(set, live("", BROKEN))))
        .isEqualTo(
            "refused: secret shop/pull: its content cannot be read, so nothing in it can be changed"
                + " alone");
    assertThat(Json.said(secrets(Ownership.OWN).edit(MEND, MissingNode.getInstance())))
        .isEqualTo("refused: secret shop/pull does not exist any more");
    assertThat(Json.said(secrets(Ownership.OWN).edit(MEND, Json.tree("{immutable: true}"))))
        .isEqualTo(
            "refused: secret shop/pull is immutable, and nodes keep such a one for ever; take a new"
                + " name");
  }

  @Test
  void theDifferenceNamesUsersAndNoPasswords() {
    Decision decision = secrets(Ownership.OWN).put(content(RICHER), live(OURS, SOUND));
    Decision.Difference difference = ((Decision.Write) decision).difference();
    assertThat(difference.before())
        .containsExactly(
            "type: kubernetes.io/dockerconfigjson",
            "r.io: user a, password *** (user name and password)");
    assertThat(difference.after())
        .containsExactly(
            "type: kubernetes.io/dockerconfigjson",
            "q.io: user a, password *** (user name and password) (new)",
            "r.io: user a, password *** (user name and password) (new)");
  }

  @Test
  void onlyWhatPullpassMadeIsDeleted() {
    assertThat(Json.said(secrets(Ownership.ADOPT).drop(Optional.empty(), live("", SOUND))))
        .isEqualTo("refused: secret shop/pull was not made by pullpass; it stays");
  }
}
