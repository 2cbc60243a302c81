package dev.pullpass.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.credential.DockerConfig.Format;
import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.JsonWriter;
import dev.pullpass.core.text.Utf8;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

class CredentialProperties {
  private static final String SOUND =
      "{\"auths\":{\"r.io\":{\"auth\":\"Zm9vOmJhcg==\"},\"q.io\":{\"username\":\"u\"}},\"x\":[1]}";

  @Property
  void anyBytesAreAConfigOrAFaultInside(@ForAll byte[] bytes, @ForAll Format format) {
    isSound(DockerConfig.parse(format, bytes), bytes.length);
  }

  @Property
  void aDamagedConfigIsAConfigOrAFaultInside(
      @ForAll Format format, @ForAll("places") int place, @ForAll byte damage) {
    byte[] bytes = Utf8.bytes(SOUND);
    bytes[place] = damage;
    isSound(DockerConfig.parse(format, bytes), bytes.length);
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, SOUND.length() - 1);
  }

  private static void isSound(DockerConfig config, int length) {
    config.fatal().ifPresent(fault -> assertThat(fault.offset()).isBetween(0, length));
    assertThat(config.notes()).allSatisfy(note -> assertThat(note.offset()).isBetween(0, length));
    assertThat(config.entries().isEmpty() || config.fatal().isEmpty()).isTrue();
  }

  @Property
  void whatIsWrittenIsWhatTheKubeletReads(
      @ForAll("names") String key, @ForAll("names") String user, @ForAll("names") String password) {
    String auth = Base64Text.encode(Utf8.bytes(user + ":" + password));
    String json =
        JsonWriter.pretty()
            .beginObject()
            .name(key)
            .beginObject()
            .name("auth")
            .value(auth)
            .endObject()
            .endObject()
            .text();
    DockerConfig config = DockerConfig.parse(Format.DOCKERCFG, Utf8.bytes(json));
    assertThat(config.entries())
        .extracting(ConfigEntry::credential)
        .containsExactly(Credential.of(user, password));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("abcZ019.-_/ é\n\"\\").ofMaxLength(12);
  }

  @Property
  void noPasswordIsEverPrinted(@ForAll("names") String user, @ForAll("passwords") String password) {
    String json =
        JsonWriter.compact()
            .beginObject()
            .name("r.io")
            .beginObject()
            .name("username")
            .value(user)
            .name("password")
            .value(password)
            .endObject()
            .endObject()
            .text();
    DockerConfig config = DockerConfig.parse(Format.DOCKERCFG, Utf8.bytes(json));
    Credential credential = Credential.of("x", password);
    assertThat(config.toString()).doesNotContain("CANARY");
    assertThat(KnownCredential.recognise(credential).toString()).doesNotContain("CANARY");
  }

  @Provide
  Arbitrary<String> passwords() {
    return Arbitraries.of(
            "", "ghs_", "glcbt-", "a.", "eyJ", "$", "{", "\n", "CANARY", ":", "\"", "reftkn:")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  @Property
  void anyKeyIsReadOrIgnoredAndMatchesWithoutThrowing(
      @ForAll("keys") String key, @ForAll("keys") String repository) {
    RegistryKey.of(key)
        .ifPresent(
            read -> {
              assertThat(key.isEmpty() || read.text().length() <= 3 * key.length()).isTrue();
              read.matches(repository);
            });
  }

  @Property
  void aPlainKeyMatchesItsOwnRepositoriesOnly(@ForAll("hosts") String host) {
    RegistryKey key = RegistryKey.of("https://" + host + "/v2/").orElseThrow();
    assertThat(key.text()).isEqualTo(host);
    assertThat(key.matches(host + "/team/app")).isTrue();
    assertThat(key.matches("other." + host + "/team/app")).isFalse();
    assertThat(key.matches(host + ":1/team/app")).isFalse();
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.of(
            "https://",
            "http://",
            "r.io",
            ":",
            "5000",
            "/",
            "/v1/",
            "*",
            "?",
            "[",
            "a-z",
            "]",
            "%",
            "41",
            "@",
            "#",
            "\\",
            " ",
            "é",
            "^",
            ".")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> hosts() {
    return Arbitraries.strings()
        .withChars("abc019")
        .ofMinLength(1)
        .ofMaxLength(5)
        .map(h -> h + ".io");
  }

  @Property
  void anyCredentialIsOfSomeKind(@ForAll String username, @ForAll String password) {
    assertThat(KnownCredential.recognise(Credential.of(username, password)).kind()).isNotNull();
  }

  @Example
  void aMebibyteOfJunkIsReadInMilliseconds() {
    byte[] junk = new byte[1 << 20];
    new Random(1).nextBytes(junk);
    String many = "\"k\":{\"auth\":\"Zm9vOmJhcg==\"},".repeat(30_000);
    List<byte[]> documents =
        List.of(
            junk,
            Utf8.bytes("{\"auths\":{" + many + "\"z\":{}}}"),
            Utf8.bytes("{" + "\"auths\":null,".repeat(60_000) + "\"z\":{}}"),
            Utf8.bytes("{\"a\":{" + "\"auth\":null,".repeat(60_000) + "\"z\":{}}}"),
            Utf8.bytes("{\"r.io\":{\"auth\":\"" + "A".repeat(1 << 20) + "\"}}"),
            Utf8.bytes("A".repeat(1 << 20)));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (byte[] document : documents) {
            for (Format format : Format.values()) {
              DockerConfig config = DockerConfig.parse(format, document);
              Keyring.lookup(List.of(new SecretConfig("s", config)), "r.io/app");
            }
          }
        });
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> Glob.matches("*a".repeat(5_000) + "b", "a".repeat(10_000)));
  }
}
