package dev.pullpass.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.credential.Confidential;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CredentialIndexTest {
  private static final String HOST = "registry.test";
  private static final String REPOSITORY = "registry.test/team/app";

  @Test
  void aCredentialThatEveryNamespaceHoldsIsNamedOnceByTheNamespacesOwnSecret() {
    CredentialIndex index = index(100, namespace -> "everybody");

    assertThat(find(index, "ns-70")).containsExactly("ns-70/regcred everybody");
  }

  @Test
  void aCredentialOfOtherNamespacesIsNamedByTheFirstSecretThatHoldsIt() {
    CredentialIndex index = index(100, namespace -> "everybody");

    assertThat(find(index, "shop")).containsExactly("ns-0/regcred everybody");
  }

  @Test
  void theNamespacesOwnCredentialComesFirstAndOfOthersNoMoreThanAnybodyTries() {
    CredentialIndex index = index(100, namespace -> "robot-" + namespace);

    assertThat(find(index, "ns-70"))
        .hasSize(CredentialIndex.MOST + 1)
        .startsWith("ns-70/regcred robot-70", "ns-0/regcred robot-0", "ns-1/regcred robot-1");
  }

  @Test
  void credentialsOfOtherHostsAreNotFound() {
    CredentialIndex index = index(3, namespace -> "robot-" + namespace);

    assertThat(index.find("other.test", "other.test/team/app", "ns-1")).isEmpty();
  }

  private static List<String> find(CredentialIndex index, String namespace) {
    return index.find(HOST, REPOSITORY, namespace).stream()
        .map(found -> found.secret() + " " + found.credential().credential().username())
        .toList();
  }

  private static CredentialIndex index(int namespaces, IntFunction<String> user) {
    return new CredentialIndex(
        IntStream.range(0, namespaces).mapToObj(i -> secret("ns-" + i, user.apply(i))).toList());
  }

  private static PullSecret secret(String namespace, String user) {
    String auth =
        Base64.getEncoder().encodeToString((user + ":word").getBytes(StandardCharsets.UTF_8));
    String config = "{\"auths\":{\"" + HOST + "\":{\"auth\":\"" + auth + "\"}}}";
    return PullSecret.of(
        new Secret(
            new ObjectName(namespace, "regcred"),
            Secret.DOCKER_CONFIG_JSON,
            Map.of(".dockerconfigjson", Confidential.of(config.getBytes(StandardCharsets.UTF_8))),
            List.of(".dockerconfigjson"),
            Optional.empty()));
  }
}
