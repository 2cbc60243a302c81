package dev.pullpass.bench;

import dev.pullpass.core.yaml.EditResult;
import dev.pullpass.core.yaml.YamlEdit;
import dev.pullpass.core.yaml.YamlEditor;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlText;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long reading a manifest with ten containers takes, and one edit with its proof. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class YamlBenchmark {
  private static final String CONTAINER =
      """
            - name: app # the app
              image: registry-0.acme.test:5000/team/app:1.10
              imagePullPolicy: IfNotPresent
              args: ["--port=8080", "--verbose"]
              env:
                - name: HOME
                  value: "/home/app"
              command:
                - sh
                - |
                  exec app
              resources:
                limits: {cpu: 100m, memory: 128Mi}
      """;

  /** An anchor is what only the full parser reads. */
  @Param({"Deployment", "&anchor Deployment"})
  private String kind = "";

  private String manifest = "";

  /** Writes the manifest. */
  @Setup
  public void write() {
    manifest =
        """
        apiVersion: apps/v1
        kind: %s
        metadata:
          name: app
        spec:
          template:
            spec:
              containers:
        """
                .formatted(kind)
            + CONTAINER.repeat(10);
  }

  /** Reads it. */
  @Benchmark
  public YamlText parse() {
    return YamlText.parse(manifest);
  }

  /** Reads it, changes an image, and reads it again. */
  @Benchmark
  public EditResult edit() {
    YamlPath image = YamlPath.of("spec", "template", "spec", "containers").item(5).key("image");
    return YamlEditor.edit(YamlText.parse(manifest), YamlEdit.set(image, "app:2"));
  }
}
