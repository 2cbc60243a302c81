package dev.pullpass.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.jni.NativeLibrary;
import dev.pullpass.core.chart.ChartRenderer;
import dev.pullpass.core.chart.ChartSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** Renders charts with Helm 3 in this process; no cluster is asked, whatever they want of one. */
public final class ChartInProcess implements ChartRenderer {
  /** Recent, since charts refuse what is too old for them. */
  private static final String KUBERNETES = "1.36.0";

  private static final String NAME = "release-name";

  /** Helm would ask the cluster of the user's kubeconfig for what this function looks up. */
  private static final Pattern LOOKUP = Pattern.compile("\\{\\{[^}]{0,500}\\blookup\\b");

  /** A hook of Helm 2, about which the library writes to standard error by itself. */
  private static final String OLD_HOOK = "crd-install";

  @Override
  public Rendering render(ChartSources chart, String values) {
    if (NativeLibrary.serviceProviderLibrary(ChartInProcess.class.getClassLoader()) == null) {
      return unavailable();
    }
    if (chart.files().values().stream().anyMatch(ChartInProcess::reachesOut)) {
      return new Rendering.Failed("its templates ask a cluster, or are of Helm 2");
    }
    try (ChartFolder folder = ChartFolder.create()) {
      for (Map.Entry<String, String> file : chart.files().entrySet()) {
        folder.write("chart/" + file.getKey(), utf8(file.getValue()));
      }
      Path more = folder.write("values.yaml", utf8(values));
      return new Rendering.Manifest(rendered(folder.chart(), more));
    } catch (IOException | UncheckedIOException failed) {
      return new Rendering.Failed("the chart cannot be written to the temporary folder");
    } catch (LinkageError notForThisSystem) {
      return unavailable();
    } catch (IllegalStateException | IllegalArgumentException refused) {
      return new Rendering.Failed(HelmInProcess.firstLine(String.valueOf(refused.getMessage())));
    }
  }

  private static String rendered(Path chart, Path values) {
    return String.valueOf(
        new Helm(chart)
            .template()
            .withName(NAME)
            .withNamespace("default")
            .withKubeVersion(KUBERNETES)
            .withValuesFile(values)
            .call());
  }

  private static boolean reachesOut(String text) {
    return text.contains(OLD_HOOK) || (text.contains("lookup") && LOOKUP.matcher(text).find());
  }

  private static Rendering unavailable() {
    return new Rendering.Failed("Helm's native library is not here for this system");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
