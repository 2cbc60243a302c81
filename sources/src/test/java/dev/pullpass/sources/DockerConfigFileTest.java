package dev.pullpass.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pullpass.core.credential.Credential;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerConfigFileTest {
  private static final String CANARY = "Kanari-9f3b7c21d8e6";

  @TempDir private Path folder = Path.of("");

  private Scripts scripts() {
    return new Scripts(folder);
  }

  private StoredCredentials read(String config) {
    Path file = scripts().file("config.json", config);
    return DockerConfigFile.open(file, scripts().programs()).credentials();
  }

  @Test
  void entriesOfTheFileAreTakenAsTheyAre() {
    assertThat(read("{\"auths\":{\"a.test\":{\"auth\":\"dTpw\"},\"b.test\":{}}}").byKey())
        .isEqualTo(Map.of("a.test", Credential.of("u", "p")));
  }

  @Test
  void aDockercfgHasNoAuthsAroundItsEntries() {
    assertThat(read("{\"a.test\":{\"username\":\"u\",\"password\":\"p\"}}").byKey())
        .isEqualTo(Map.of("a.test", Credential.of("u", "p")));
  }

  @Test
  void aStoreIsAskedForAllItsServers() {
    scripts()
        .helper(
            "store",
            """
            if [ "$1" = list ]; then
              printf '{"https://index.docker.io/v1/":"me","a.test":"you",
                "https://index.docker.io/v1/access-token":"me"}'
              exit
            fi
            server=$(cat)
            printf '{"Username":"user of %s","Secret":"s"}' "$server"
            """);
    StoredCredentials stored =
        read("{\"auths\":{\"https://index.docker.io/v1/\":{}},\"credsStore\":\"store\"}");
    assertThat(stored.byKey())
        .isEqualTo(
            Map.of(
                "https://index.docker.io/v1/",
                Credential.of("user of https://index.docker.io/v1/", "s"),
                "a.test",
                Credential.of("user of a.test", "s")));
    assertThat(stored.remarks()).isEmpty();
  }

  @Test
  void aHelperOfARegistryGoesBeforeTheFile() {
    scripts().answering("one", "me", "s");
    assertThat(
            read("{\"auths\":{\"a.test\":{\"auth\":\"dTpw\"}},"
                    + "\"credHelpers\":{\"a.test\":\"one\"}}")
                .byKey())
        .isEqualTo(Map.of("a.test", Credential.of("me", "s")));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "printf '{\"Username\":\"<token>\",\"Secret\":\"Kanari-9f3b7c21d8e6\"}'|keeps an identity"
            + " token, which no kubelet can use: give a user name and a password",
        "echo Kanari-9f3b7c21d8e6; echo Kanari-9f3b7c21d8e6 >&2; exit 3|failed with exit code 3",
        "echo Kanari-9f3b7c21d8e6|answered something that is no JSON object",
        "exec sleep 20|gave no answer in 2 s"
      })
  void whatAHelperCannotGiveIsSaidWithoutQuotingIt(String script, String why) {
    scripts().helper("odd", script);
    StoredCredentials stored = read("{\"credHelpers\":{\"a.test\":\"odd\"}}");
    assertThat(stored.byKey()).isEmpty();
    assertThat(stored.remarks())
        .containsExactly(folder + "/config.json: for a.test, docker-credential-odd " + why);
    assertThat(stored.toString()).doesNotContain(CANARY);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "absent, docker-credential-absent is not on the PATH",
    "../../bin/evil, docker-credential-… is not asked: its name is none of a program"
  })
  void aHelperThatCannotBeRunIsNamed(String name, String why) {
    assertThat(read("{\"credHelpers\":{\"a.test\":\"" + name + "\"}}").remarks())
        .containsExactly(folder + "/config.json: for a.test, " + why);
  }

  @Test
  void nothingFoundIsNoFault() {
    scripts().helper("empty", "echo credentials not found in native keychain; exit 1");
    assertThat(read("{\"credHelpers\":{\"a.test\":\"empty\"}}"))
        .isEqualTo(new StoredCredentials(Map.of(), java.util.List.of()));
  }

  @Test
  void theServerGoesThroughAPipeAndNothingSecretIntoArguments() {
    scripts()
        .helper(
            "argv", "tr '\\0' ' ' </proc/self/cmdline >\"$(dirname \"$0\")/argv\"; cat >/dev/null");
    read("{\"credHelpers\":{\"secret-server.test\":\"argv\"}}");
    assertThat(folder.resolve("argv")).content().doesNotContain("secret-server");
  }

  @Test
  void anIdentityTokenIsLeftOutAndSaid() {
    assertThat(
            read("{\"auths\":{\"a.azurecr.io\":{\"auth\":\"dTo=\",\"identitytoken\":\"x\"}}}")
                .remarks())
        .containsExactly(
            folder
                + "/config.json: the entry a.azurecr.io holds an identity token, which no kubelet"
                + " can use; it is left out");
  }

  @Test
  void aMalformedFileIsRefusedWithThePlace() {
    assertThatThrownBy(() -> read("{\"auths\":{\"a.test\":{\"auth\":\"" + CANARY + "\"}}}"))
        .isInstanceOf(SourceProblem.class)
        .hasMessage(
            folder
                + "/config.json: The field auth is not standard base64: it may be of the URL-safe"
                + " kind, or no base64. (byte 34)");
  }

  @Test
  void theUsualPlaceIsDockersThenPodmans() {
    Path podman = scripts().file("auth.json", "{}");
    Map<String, String> environment =
        Map.of("HOME", folder + "/home", "REGISTRY_AUTH_FILE", podman.toString());
    assertThat(DockerConfigFile.usual(environment)).contains(podman);
    Path docker = scripts().file("config.json", "{}");
    assertThat(DockerConfigFile.usual(Map.of("DOCKER_CONFIG", folder.toString()))).contains(docker);
    assertThat(DockerConfigFile.usual(Map.of())).isEmpty();
  }
}
