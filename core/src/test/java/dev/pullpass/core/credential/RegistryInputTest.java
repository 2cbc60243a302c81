package dev.pullpass.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryInputTest {

  private static CanonicalKey key(String written) {
    return (CanonicalKey) RegistryInput.parse(written);
  }

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource({
    "ghcr.io, ghcr.io",
    "https://ghcr.io/, ghcr.io",
    "GHCR.IO, ghcr.io",
    "ghcr.io/Acme, ghcr.io/acme",
    "ghcr.io/acme/, ghcr.io/acme",
    "http://registry.test:5000/v2/, registry.test:5000",
    "registry.test:5000, registry.test:5000",
    "localhost:5000, localhost:5000",
    "localhost, localhost",
    "registry:5000, registry:5000",
    "docker.io, https://index.docker.io/v1/",
    "index.docker.io, https://index.docker.io/v1/",
    "https://index.docker.io/v1, https://index.docker.io/v1/",
    "https://index.docker.io/v1/, https://index.docker.io/v1/",
    "registry-1.docker.io, https://index.docker.io/v1/",
    "https://registry-1.docker.io/v2/, https://index.docker.io/v1/",
    "hub.docker.com, https://index.docker.io/v1/",
    "docker.io/acme, docker.io/acme",
    "123456789012.dkr.ecr.us-east-1.amazonaws.com, 123456789012.dkr.ecr.us-east-1.amazonaws.com",
    "us-docker.pkg.dev/project/repo, us-docker.pkg.dev/project/repo",
    "*.registry.test, *.registry.test"
  })
  void whatPeopleWriteBecomesTheKeyThatAllReadersMatch(String written, String text) {
    assertThat(key(written).text()).isEqualTo(text);
    assertThat(key(text).text()).as("the key itself is not changed").isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''|no registry is named",
        "user:hunter2@ghcr.io|a registry is written without user, password and digest; the user"
            + " goes to --username",
        "ghcr.io/acme/web:1.0|\"ghcr.io/acme/web:1.0\": that is an image; name its registry"
            + " (ghcr.io)",
        "acme|\"acme\": no image is pulled from a host of that name: a host has a dot or a port,"
            + " or is localhost; Docker Hub is docker.io",
        "oci://ghcr.io|\"oci://ghcr.io\": the scheme is none of https and http; leave it out",
        "ghcr.io:tag|\"ghcr.io:tag\": no image is pulled from a host of that name: a host has a"
            + " dot or a port, or is localhost; Docker Hub is docker.io",
        "gh cr.io|\"gh cr.io\": white space and characters beyond ASCII cannot stand in a registry",
        "ghcr.io/a?b|\"ghcr.io/a?b\": the path holds characters that no repository has"
      })
  void whatIsNoRegistryIsRefused(String written, String why) {
    assertThat(RegistryInput.parse(written)).isEqualTo(new RegistryInput.Refused(why));
  }

  @Test
  void theRemarksSayWhatWasChangedAndWhoMatchesAPath() {
    assertThat(key("ghcr.io").remarks()).isEmpty();
    assertThat(key("https://ghcr.io/Acme").remarks())
        .containsExactly(
            "\"https://ghcr.io/Acme\" is written as the key ghcr.io/acme",
            "ghcr.io/acme: only the kubelet limits an entry to a path (to all images that start"
                + " so); Docker and go-containerregistry use it for the whole host, or not at all");
    assertThat(key("r.test:443").remarks())
        .containsExactly("r.test:443: it matches only images that are written with :443");
  }

  /** Whose images, asked of whom: the kubelet by its keyring, the others by their sources. */
  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource({
    "docker.io, docker.io/library/nginx",
    "docker.io, docker.io/acme/web",
    "ghcr.io, ghcr.io/acme/web",
    "https://ghcr.io/, ghcr.io/acme/web",
    "registry.test:5000, registry.test:5000/acme/web",
    "localhost:5000, localhost:5000/web",
    "registry.test:443, registry.test:443/web"
  })
  void everyReaderMatchesTheKey(String written, String repository) {
    Credential credential = Credential.of("u", "p");
    Map<String, Credential> entries = new LinkedHashMap<>();
    entries.put("other.test", Credential.of("o", "o"));
    entries.put(key(written).text(), credential);
    DockerConfig config =
        DockerConfig.parse(
            DockerConfig.Format.CONFIG_JSON, DockerConfigWriter.write(entries).reveal());
    assertThat(Keyring.lookup(List.of(new SecretConfig("s", config)), repository))
        .extracting(PlannedCredential::credential)
        .containsExactly(credential);
    assertThat(docker(entries, repository)).contains(credential);
    assertThat(goContainerRegistry(entries, repository)).contains(credential);
  }

  /** docker/cli: the index's key, or the host; exactly, else by the keys' hosts. */
  private static Optional<Credential> docker(Map<String, Credential> entries, String repository) {
    String host = repository.substring(0, repository.indexOf('/'));
    return stored(entries, host.equals("docker.io") ? "https://index.docker.io/v1/" : host);
  }

  /** go-containerregistry: the repository, then the registry, Docker Hub's under its old key. */
  private static Optional<Credential> goContainerRegistry(
      Map<String, Credential> entries, String repository) {
    String named = repository.replaceFirst("^docker\\.io/", "index.docker.io/");
    String host = named.substring(0, named.indexOf('/'));
    return stored(entries, named)
        .or(
            () ->
                stored(
                    entries,
                    host.equals("index.docker.io") ? "https://index.docker.io/v1/" : host));
  }

  private static Optional<Credential> stored(Map<String, Credential> entries, String address) {
    if (entries.containsKey(address)) {
      return Optional.ofNullable(entries.get(address));
    }
    return entries.entrySet().stream()
        .filter(entry -> host(entry.getKey()).equals(address))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String host(String key) {
    return key.replaceFirst("^https?://", "").replaceFirst("/.*$", "");
  }

  @Test
  void theContentIsThatOfKubectlAndTheSameForTheSameCredentials() {
    Map<String, Credential> entries = new LinkedHashMap<>();
    entries.put("r.test", Credential.of("u", "p\"\\\n"));
    entries.put("a.test", Credential.of("_json_key", "{\"a\": 1}"));
    String text = dev.pullpass.core.text.Utf8.text(DockerConfigWriter.write(entries).reveal());
    assertThat(text)
        .isEqualTo(
            "{\"auths\":{\"a.test\":{\"username\":\"_json_key\",\"password\":\"{\\\"a\\\": 1}\","
                + "\"auth\":\"X2pzb25fa2V5OnsiYSI6IDF9\"},"
                + "\"r.test\":{\"username\":\"u\",\"password\":\"p\\\"\\\\\\n\","
                + "\"auth\":\"dTpwIlwK\"}}}");
    DockerConfig read =
        DockerConfig.parse(
            DockerConfig.Format.CONFIG_JSON, DockerConfigWriter.write(entries).reveal());
    assertThat(read.entries())
        .extracting(ConfigEntry::credential)
        .containsExactly(Credential.of("_json_key", "{\"a\": 1}"), Credential.of("u", "p\"\\\n"));
  }
}
