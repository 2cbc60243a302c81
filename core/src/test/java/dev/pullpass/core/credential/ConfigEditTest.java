package dev.pullpass.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.Utf8;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigEditTest {
  private static final String TWO =
      "{\"credsStore\":\"x\",\"auths\":{\"a.io\":{\"auth\":\"YTpi\",\"email\":\"me\"},"
          + "\"b.io\":{\"username\":\"u\",\"password\":\"p\"}},\"more\":[1,null]}";
  private static final Credential LOGIN = Credential.of("robot", "s:e c");
  private static final String WRITTEN =
      "{\"username\":\"robot\",\"password\":\"s:e c\",\"auth\":\"cm9ib3Q6czplIGM=\"";

  private static Confidential content(String json) {
    return Confidential.of(Utf8.bytes(json));
  }

  private static Optional<String> text(Optional<Confidential> content) {
    return content.map(all -> Utf8.text(all.reveal()));
  }

  private static String encoded(String text) {
    return Base64Text.encode(Utf8.bytes(text));
  }

  private static List<String> logins(Confidential content) {
    return DockerConfig.parse(DockerConfig.Format.CONFIG_JSON, content.reveal()).entries().stream()
        .map(
            entry ->
                entry.written()
                    + " "
                    + entry.credential().username()
                    + " "
                    + entry.credential().password().reveal())
        .toList();
  }

  @Test
  void aKeyIsRenamedAndNothingElse() {
    assertThat(text(ConfigEdit.rename(content(TWO), "a.io", "a.io:5000")))
        .contains(TWO.replace("a.io", "a.io:5000"));
  }

  @Test
  void aRenamedKeyTakesThePlaceOfAnotherOfThatName() {
    assertThat(ConfigEdit.rename(content(TWO), "a.io", "b.io").map(ConfigEditTest::logins))
        .contains(List.of("b.io a b"));
  }

  @Test
  void aKeyThatIsRenamedAlreadyStaysAsItIsWritten() {
    assertThat(ConfigEdit.rename(content(" " + TWO), "old.io", "b.io"))
        .contains(content(" " + TWO));
  }

  @Test
  void whatIsNotThereIsNotRenamed() {
    assertThat(ConfigEdit.rename(content(TWO), "c.io", "d.io")).isEmpty();
  }

  @Test
  void anEntryGetsAnotherCredentialAndKeepsWhatElseIsInIt() {
    assertThat(text(ConfigEdit.set(content(TWO), "a.io", LOGIN)))
        .contains(TWO.replace("{\"auth\":\"YTpi\"", WRITTEN));
  }

  @Test
  void anIdentityTokenWouldGoBeforeTheNewCredential() {
    String token = "{\"auths\":{\"a.io\":{\"auth\":\"YTpi\",\"identityToken\":\"t\"}}}";
    assertThat(text(ConfigEdit.set(content(token), "a.io", LOGIN)))
        .contains("{\"auths\":{\"a.io\":" + WRITTEN + "}}}");
  }

  @Test
  void anEntryIsAddedAtTheEnd() {
    assertThat(text(ConfigEdit.set(content(TWO), "c.io", LOGIN)))
        .contains(TWO.replace("}},\"more\"", "},\"c.io\":" + WRITTEN + "}},\"more\""));
  }

  @Test
  void anEntryThatHasTheCredentialStaysAsItIsWritten() {
    assertThat(ConfigEdit.set(content(" " + TWO), "a.io", Credential.of("a", "b")))
        .contains(content(" " + TWO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"auths\":{}}", "{\"auths\":null}", "{\"Auths\":{}}"})
  void theFirstEntryIsAdded(String empty) {
    assertThat(ConfigEdit.set(content(empty), "c.io", LOGIN).map(ConfigEditTest::logins))
        .contains(List.of("c.io robot s:e c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no json", "[]", "{\"auths\":{\"a.io\":{\"auth\":\"%\"}}}", "{\"auths\":{}"})
  void nothingIsSetBesideWhatCannotBeRead(String broken) {
    assertThat(ConfigEdit.set(content(broken), "c.io", LOGIN)).isEmpty();
  }

  @Test
  void theTwoFormsHoldTheSame() {
    Confidential dockercfg = content("{\"a.io\":{\"auth\":\"YTpi\",\"email\":\"me\"}}");
    Confidential config = ConfigEdit.ofDockercfg(dockercfg).orElseThrow();
    assertThat(logins(config)).containsExactly("a.io a b");
    assertThat(ConfigEdit.toDockercfg(config)).contains(dockercfg);
  }

  static Stream<Arguments> mendable() {
    String good = encoded("robot:secret");
    return Stream.of(
        Arguments.of("white space before", auth(" " + good)),
        Arguments.of("white space behind", auth(good + " ")),
        Arguments.of("a line break inside", auth(good.substring(0, 4) + "\\n" + good.substring(4))),
        Arguments.of("the padding is missing", auth(encoded("robot:secret").replace("=", ""))),
        Arguments.of("encoded twice", auth(encoded(good))),
        Arguments.of("encoded twice, wrapped", auth(encoded(good + "\n"))),
        Arguments.of("not encoded", auth("robot:secret")),
        Arguments.of(
            "only the password is encoded",
            "{\"auths\":{\"a.io\":{\"username\":\"robot\",\"auth\":\""
                + encoded("secret")
                + "\"}}}"),
        Arguments.of(
            "a placeholder beside the login",
            "{\"auths\":{\"a.io\":{\"username\":\"robot\",\"password\":\"secret\",\"auth\":\"${A}\"}}}"),
        Arguments.of("no auths around it", "{\"a.io\":{\"auth\":\"" + good + "\"}}"),
        Arguments.of("the document is encoded", encoded(auth(good))),
        Arguments.of("the document is encoded, in lines", wrapped(encoded(auth(good)))),
        Arguments.of("a byte order mark", "\uFEFF" + auth(good)),
        Arguments.of("a comma too many", auth(good).replace("\"}}}", "\" , }},}")));
  }

  private static String auth(String auth) {
    return "{\"auths\":{\"a.io\":{\"auth\":\"" + auth + "\"}}}";
  }

  private static String wrapped(String text) {
    return text.substring(0, 20) + "\n" + text.substring(20) + "\n";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mendable")
  void whatWasMeantIsRead(String fault, String broken) {
    assertThat(ConfigEdit.mend(content(broken)).map(ConfigEditTest::logins))
        .as(fault)
        .contains(List.of("a.io robot secret"));
  }

  @Test
  void aPasswordWithBlanksAndBracketsIsReadAsItIs() {
    String broken =
        "{\"auths\":{\"a.io\":{\"auth\":\"robot:a b,}\\\"\"},\"b.io\":{\"username\":\"u\",\"password\":\",]\"},}}";
    assertThat(ConfigEdit.mend(content(broken)).map(ConfigEditTest::logins))
        .contains(List.of("a.io robot a b,}\"", "b.io u ,]"));
  }

  @Test
  void whatIsBesideTheFaultStays() {
    String broken = TWO.replace("YTpi", " YTpi");
    assertThat(text(ConfigEdit.mend(content(broken)))).contains(TWO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "{}",
        "{\"auths\":[]}",
        "{\"auths\":{\"a.io\":{\"auth\":\"${TOKEN}\"}}}",
        "{\"auths\":{\"a.io\":{\"auth\":\"${USER}:${TOKEN}\"}}}",
        "{\"auths\":{\"a.io\":{\"auth\":\"{{ .user }}:{{ .token }}\"}}}",
        "{\"auths\":{\"a.io\":{\"auth\":\"c2VjcmV0\"}}}",
        "{\"auths\":{\"a.io\":{\"auth\":\"cm9ib3Q6c2VjcmV\"},\"b.io\":{\"auth\":\"%\"}}}",
        "{\"auths\":{\"a.io\":{\"auth\":7}}}"
      })
  void whatNobodyCanReadStaysBroken(String broken) {
    assertThat(ConfigEdit.mend(content(broken))).isEmpty();
  }
}
