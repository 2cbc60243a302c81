package dev.pullpass.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.credential.ConfigEdit;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.plan.Change.EditSecret;
import dev.pullpass.core.plan.Change.EditTemplate;
import dev.pullpass.core.plan.Change.PutSecret;
import dev.pullpass.core.plan.Change.Wire;
import dev.pullpass.core.text.Utf8;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResolutionTest {
  private static final ObjectName PULL = new ObjectName("shop", "pull");
  private static final ObjectName SOURCE = new ObjectName("ops", "pull");
  private static final Change WIRE = new Wire(new ObjectName("shop", "default"), "pull");
  private static final ObjectRef WEB = new ObjectRef("Deployment", new ObjectName("shop", "web"));
  private static final Credential ROBOT = Credential.of("robot", "secret");
  private static final Confidential CONFIG = ConfigEdit.single("r.io", ROBOT);
  private static final Question.Login LOGIN =
      new Question.Login(PULL, "r.io", "r.io", "a robot account");

  /** Knows all, or nothing. */
  private record Knowing(Optional<Credential> credential, Optional<String> image)
      implements Respondent {
    static final Knowing ALL = new Knowing(Optional.of(ROBOT), Optional.of("r.io/web:1"));
    static final Knowing NOTHING = new Knowing(Optional.empty(), Optional.empty());

    @Override
    public Optional<Credential> login(Question.Login question) {
      return credential;
    }

    @Override
    public Optional<String> choice(Question.Choice question) {
      return image;
    }
  }

  private static Cluster cluster(Secret... secrets) {
    ClusterBuilder builder = ClusterBuilder.forDump(pod -> true);
    Stream.of(secrets).forEach(builder::secret);
    return builder.build();
  }

  private static Secret holding(String key, Confidential content) {
    return new Secret(SOURCE, "Opaque", Map.of(key, content), List.of(key), Optional.empty());
  }

  private static Change put(SecretContent content) {
    return new PutSecret(PULL, content);
  }

  private static Change choose(String... candidates) {
    return new EditTemplate(
        WEB, new TemplateEdit.ChooseImage("app", "r.io/web:0", List.of(candidates)));
  }

  static Stream<Arguments> answered() {
    return Stream.of(
        Arguments.of(
            "a login for a new secret",
            put(new SecretContent.Asked(LOGIN)),
            put(new SecretContent.Given(CONFIG))),
        Arguments.of(
            "a login for an entry",
            new EditSecret(PULL, new SecretEdit.AskEntry("r.io", LOGIN)),
            new EditSecret(PULL, new SecretEdit.SetEntry("r.io", ROBOT))),
        Arguments.of(
            "a login in the place of what is broken",
            new EditSecret(PULL, new SecretEdit.Replace(new SecretContent.Asked(LOGIN))),
            new EditSecret(PULL, new SecretEdit.Replace(new SecretContent.Given(CONFIG)))),
        Arguments.of(
            "one image of two",
            choose("r.io/web:1", "r.io/web:2"),
            new EditTemplate(WEB, new TemplateEdit.SetImage("app", "r.io/web:0", "r.io/web:1"))),
        Arguments.of("nothing to answer", WIRE, WIRE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answered")
  void answersComeInThePlaceOfQuestions(String what, Change wanted, Change known) {
    assertThat(Resolution.of(List.of(wanted), cluster(), Knowing.ALL))
        .as(what)
        .isEqualTo(new Resolution(List.of(known), List.of(), List.of()));
  }

  @Test
  void whereOneQuestionIsOpenNothingIsChanged() {
    assertThat(
            Resolution.of(
                List.of(put(new SecretContent.Asked(LOGIN)), WIRE, choose()),
                cluster(),
                Knowing.NOTHING))
        .isEqualTo(
            new Resolution(
                List.of(),
                List.of(LOGIN, new Question.Choice(WEB, "app", "r.io/web:0", List.of())),
                List.of()));
  }

  static Stream<Arguments> copied() {
    Confidential cfg = ConfigEdit.toDockercfg(CONFIG).orElseThrow();
    Confidential noConfig = Confidential.of(Utf8.bytes("hello"));
    return Stream.of(
        Arguments.of(".dockerconfigjson", CONFIG),
        Arguments.of(".dockercfg", cfg),
        Arguments.of("config.json", CONFIG),
        Arguments.of("dockercfg", cfg),
        Arguments.of("config.json", noConfig));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("copied")
  void aCopyHoldsWhatItsSourceHoldsWhereverThatIs(String key, Confidential content) {
    Resolution resolution =
        Resolution.of(
            List.of(put(new SecretContent.CopyOf(SOURCE)), WIRE),
            cluster(holding(key, content)),
            Knowing.NOTHING);
    assertThat(resolution)
        .isEqualTo(
            content.length() > 5
                ? new Resolution(
                    List.of(put(new SecretContent.Given(CONFIG)), WIRE), List.of(), List.of())
                : new Resolution(List.of(), List.of(), List.of(SOURCE)));
  }

  @Test
  void whatCannotBeReadIsNotCopiedAndNothingElseIsDone() {
    assertThat(
            Resolution.of(
                List.of(put(new SecretContent.CopyOf(SOURCE)), WIRE), cluster(), Knowing.ALL))
        .isEqualTo(new Resolution(List.of(), List.of(), List.of(SOURCE)));
  }
}
