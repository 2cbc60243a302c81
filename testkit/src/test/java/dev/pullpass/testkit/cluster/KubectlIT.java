package dev.pullpass.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real kubectl, where there is one, finds its way in the fake cluster. */
class KubectlIT {
  private final Fixture fixture = Fixture.start();
  @TempDir private Path home;

  @BeforeEach
  void needsKubectl() {
    String path = System.getenv().getOrDefault("PATH", "");
    boolean found =
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(path)
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    assumeTrue(found, "no kubectl on the path");
  }

  @AfterEach
  void stop() {
    fixture.cluster().close();
  }

  private String kubectl(String... arguments) throws IOException, InterruptedException {
    Path config = Files.writeString(home.resolve("config"), fixture.cluster().kubeconfig());
    List<String> command = new ArrayList<>(List.of("kubectl", "--kubeconfig", config.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", home.toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.replaceAll(" +\n", "\n").replaceAll(" {2,}", "  ");
  }

  @Test
  void podsOfAllNamespacesComeAsATable() throws Exception {
    assertThat(kubectl("get", "pods", "-A").replaceAll("\\d+d$", ""))
        .contains("NAMESPACE  NAME  READY  STATUS  RESTARTS  AGE")
        .contains("ops  c  0/1  Running  0  <unknown>")
        .contains("shop  a  0/1  ImagePullBackOff  0  ");
  }

  @Test
  void shortNamesSelectorsAndOutputFormatsWork() throws Exception {
    assertThat(kubectl("get", "deploy", "-n", "shop", "-o", "name"))
        .isEqualTo("deployment.apps/web\n");
    assertThat(kubectl("get", "po", "-A", "-l", "app=web", "-o", "name")).isEqualTo("pod/a\n");
    assertThat(kubectl("get", "sa", "default", "-n", "shop", "-o", "jsonpath={.imagePullSecrets}"))
        .isEqualTo("[{\"name\":\"pull\"}]");
  }

  @Test
  void aMissingRightIsToldByKubectlToo() throws Exception {
    fixture.cluster().forbid("list", "secrets", "shop");
    assertThat(kubectl("get", "secrets", "-n", "shop"))
        .isEqualTo(
            "Error from server (Forbidden): secrets is forbidden: User \"fake-user\" cannot list resource \"secrets\" in API group \"\" in the namespace \"shop\"\n");
  }

  @Test
  void kubectlPatchesAndDeletes() throws Exception {
    String patch = "{\"imagePullSecrets\":[{\"name\":\"more\"}]}";
    assertThat(kubectl("patch", "sa", "default", "-n", "shop", "-p", patch))
        .isEqualTo("serviceaccount/default patched\n");
    assertThat(kubectl("delete", "pod", "a", "-n", "shop", "--wait=false"))
        .startsWith("pod \"a\" deleted");
    assertThat(fixture.names("/api/v1/namespaces/shop/pods")).containsExactly("b");
  }
}
