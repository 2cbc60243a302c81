package dev.pullpass.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import com.marcnuri.helm.UpgradeCommand;
import com.marcnuri.helm.jni.NativeLibrary;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.release.HelmAnswer;
import dev.pullpass.core.release.HelmEngine;
import dev.pullpass.core.release.HelmJob;
import dev.pullpass.core.release.Release;
import dev.pullpass.core.text.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs Helm 3 in this process, with the chart that the release keeps or with another. */
public final class HelmInProcess implements HelmEngine {
  private static final int LONGEST_MESSAGE = 300;

  @Override
  public HelmAnswer render(HelmJob job) {
    return run(job, HelmInProcess::rendered);
  }

  @Override
  public HelmAnswer upgrade(HelmJob job) {
    return run(job, HelmInProcess::upgraded);
  }

  /** What is done with the chart at hand. */
  private interface Work {
    String with(HelmJob job, ChartFolder folder) throws IOException;
  }

  /** Helm's own refusals come as exceptions of the library, with Helm's words. */
  private static HelmAnswer run(HelmJob job, Work work) {
    if (NativeLibrary.serviceProviderLibrary(HelmInProcess.class.getClassLoader()) == null) {
      return unavailable();
    }
    try (ChartFolder folder = ChartFolder.create()) {
      return new HelmAnswer.Done(work.with(job, folder));
    } catch (IOException | UncheckedIOException failed) {
      return new HelmAnswer.Failed("the chart cannot be written to the temporary folder");
    } catch (LinkageError notForThisSystem) {
      return unavailable();
    } catch (IllegalStateException | IllegalArgumentException refused) {
      return new HelmAnswer.Failed(firstLine(String.valueOf(refused.getMessage())));
    }
  }

  private static HelmAnswer unavailable() {
    return new HelmAnswer.Failed("Helm's native library is not here for this system");
  }

  /** The lines that follow may quote values. */
  static String firstLine(String message) {
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return "Helm says: " + line.substring(0, Math.min(line.length(), LONGEST_MESSAGE));
  }

  /** The chart as a file or folder; empty where it is a reference that Helm resolves. */
  private static Optional<Path> file(HelmJob job, ChartFolder folder) throws IOException {
    Optional<String> reference = job.chart().reference();
    if (reference.isEmpty()) {
      folder.write(job.release().chart());
      return Optional.of(folder.chart());
    }
    return reference.map(Path::of).filter(Files::exists);
  }

  private static String reference(HelmJob job) {
    return job.chart().reference().orElse("");
  }

  /** All values are given, as the release has them, and the changes after them. */
  private static String rendered(HelmJob job, ChartFolder folder) throws IOException {
    Release release = job.release();
    Optional<Path> file = file(job, folder);
    TemplateCommand command =
        file.map(path -> new Helm(path).template())
            .orElseGet(() -> Helm.template(reference(job)).withVersion(release.chart().version()));
    command.withName(release.name().name()).withNamespace(release.name().namespace());
    if (!job.login().version().isEmpty()) {
      command.withKubeVersion(job.login().version());
    }
    for (Path values : valuesFiles(job, folder)) {
      command.withValuesFile(values);
    }
    return command.call();
  }

  private static List<Path> valuesFiles(HelmJob job, ChartFolder folder) throws IOException {
    JsonWriter defaults = JsonWriter.compact().value(job.release().chart().values());
    JsonWriter given = JsonWriter.compact().value(job.release().config());
    return List.of(
        folder.write("defaults.json", bytes(defaults.text())),
        folder.write("given.json", bytes(given.text())),
        changes(job, folder));
  }

  private static Path changes(HelmJob job, ChartFolder folder) throws IOException {
    return folder.write("changes.json", bytes(job.change().json()));
  }

  private static String upgraded(HelmJob job, ChartFolder folder) throws IOException {
    Release release = job.release();
    Optional<Path> file = file(job, folder);
    UpgradeCommand command =
        file.map(path -> new Helm(path).upgrade())
            .orElseGet(() -> Helm.upgrade(reference(job)).withVersion(release.chart().version()));
    command
        .withName(release.name().name())
        .withNamespace(release.name().namespace())
        .withDescription("pullpass fix: " + job.change().paths())
        .reuseValues()
        .withValuesFile(changes(job, folder));
    job.login().kubeconfig().map(HelmInProcess::text).ifPresent(command::withKubeConfigContents);
    command.call();
    return "";
  }

  private static String text(Confidential kubeconfig) {
    return new String(kubeconfig.reveal(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
