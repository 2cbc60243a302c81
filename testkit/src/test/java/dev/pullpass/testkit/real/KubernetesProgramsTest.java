package dev.pullpass.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubernetesProgramsTest {
  @TempDir private Path folder = Path.of("");

  private Path program(String place, String name) throws IOException {
    Files.createDirectories(folder.resolve(place));
    Path file = Files.writeString(folder.resolve(place).resolve(name), "");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private KubernetesPrograms with(String... variables) {
    var environment = new HashMap<String, String>();
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    return new KubernetesPrograms(Map.copyOf(environment));
  }

  @Test
  void assetsComeBeforeThePath() throws IOException {
    Path asset = program("assets", "etcd");
    Path other = program("bin", "etcd");
    String assets = folder.resolve("assets").toString();
    String path = folder.resolve("bin").toString();
    assertThat(with("KUBEBUILDER_ASSETS", assets, "PATH", path).find("etcd")).contains(asset);
    assertThat(with("PATH", path).find("etcd")).contains(other);
  }

  @Test
  void ofThePathOnlyEtcdIsTaken() throws IOException {
    Path other = program("bin", "kubectl");
    assertThat(other).isExecutable();
    assertThat(with("PATH", folder.resolve("bin").toString()).find("kubectl")).isEmpty();
  }

  @Test
  void whatIsAbsentIsSaidWithTheWayToGetIt() {
    assertThat(with().find("kube-apiserver")).isEmpty();
    assertThatThrownBy(() -> with("PULLPASS_REAL", "required").find("kube-apiserver"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "real part absent: kube-apiserver; run dev/control-plane/build, or set"
                + " KUBEBUILDER_ASSETS, and PULLPASS_REAL=required");
  }
}
