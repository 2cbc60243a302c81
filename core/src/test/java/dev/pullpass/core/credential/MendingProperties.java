package dev.pullpass.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.credential.DockerConfig.Format;
import dev.pullpass.core.text.Utf8;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MendingProperties {

  @Property
  void whatIsSoundStaysAsItIsWritten(@ForAll("configs") Map<String, Credential> entries) {
    Confidential sound = DockerConfigWriter.write(entries);
    assertThat(ConfigEdit.mend(sound)).contains(sound);
  }

  @Property
  void whatIsMendedTheKubeletReads(@ForAll byte[] bytes) {
    isReadable(bytes);
  }

  @Property
  void aDamagedConfigIsMendedOrLeft(
      @ForAll("configs") Map<String, Credential> entries, @ForAll int place, @ForAll byte damage) {
    byte[] bytes = DockerConfigWriter.write(entries).reveal();
    bytes[Math.floorMod(place, bytes.length)] = damage;
    isReadable(bytes);
  }

  private static void isReadable(byte[] bytes) {
    ConfigEdit.mend(Confidential.of(bytes))
        .ifPresent(
            mended -> {
              DockerConfig read = DockerConfig.parse(Format.CONFIG_JSON, mended.reveal());
              assertThat(read.fatal()).isEmpty();
              assertThat(read.entries()).isNotEmpty();
              assertThat(ConfigEdit.mend(mended)).contains(mended);
            });
  }

  @Property
  void whatIsSetIsReadAndTheRestToo(
      @ForAll("configs") Map<String, Credential> entries,
      @ForAll("hosts") String key,
      @ForAll("credentials") Credential credential) {
    Confidential before = DockerConfigWriter.write(entries);
    Confidential after = ConfigEdit.set(before, key, credential).orElseThrow();
    Map<String, Credential> expected = new TreeMap<>(entries);
    expected.put(key, credential);
    assertThat(read(after)).isEqualTo(expected);
    assertThat(ConfigEdit.set(after, key, credential)).contains(after);
  }

  private static Map<String, Credential> read(Confidential content) {
    Map<String, Credential> all = new TreeMap<>();
    DockerConfig.parse(Format.CONFIG_JSON, content.reveal())
        .entries()
        .forEach(entry -> all.put(entry.written(), entry.credential()));
    return all;
  }

  @Property
  void commasOfTheTextStay(@ForAll("credentials") Credential credential) {
    String sound = Utf8.text(ConfigEdit.single("r.io", credential).reveal());
    String broken = sound.substring(0, sound.length() - 1) + ",}";
    assertThat(ConfigEdit.mend(Confidential.of(Utf8.bytes(broken))).map(MendingProperties::read))
        .contains(Map.of("r.io", credential));
  }

  @Provide
  Arbitrary<Map<String, Credential>> configs() {
    return Arbitraries.maps(hosts(), credentials()).ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> hosts() {
    return Arbitraries.of("a.io", "b.io:5000", "https://c.io/v1/", "registry.test/team", "*.d.io");
  }

  @Provide
  Arbitrary<Credential> credentials() {
    return Combinators.combine(
            Arbitraries.of("robot", "", "robot$team+pull", "_json_key"),
            Arbitraries.strings().withChars("ab:,}]{\"\\ é\n").ofMinLength(1).ofMaxLength(9))
        .as(Credential::of);
  }
}
