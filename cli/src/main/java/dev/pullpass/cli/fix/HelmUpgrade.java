package dev.pullpass.cli.fix;

import dev.pullpass.core.release.HelmAnswer;
import dev.pullpass.core.release.HelmEngine;
import dev.pullpass.core.release.HelmJob;
import dev.pullpass.core.release.HelmJob.ChartSource;
import dev.pullpass.core.release.ManifestDifference;
import dev.pullpass.core.release.Release;
import dev.pullpass.core.release.ReleaseReading;
import dev.pullpass.core.release.Rendered;
import dev.pullpass.core.release.ValuesChange;
import dev.pullpass.core.text.MalformedInput;
import dev.pullpass.kubernetes.release.LivePreview;
import dev.pullpass.kubernetes.release.ManifestReader;
import dev.pullpass.kubernetes.release.StoredReleases;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The upgrade of one release to other values. It is looked at before: where anything would change
 * that has nothing to do with pulling, in the manifest or in the live objects, it is refused, since
 * then the chart is another one, or somebody changed the objects by hand.
 *
 * @param differences what it would change; empty where it is refused before that is known
 * @param refusal why it is not done; empty where it can be
 */
record HelmUpgrade(
    HelmRelease of, Optional<HelmJob> job, List<ManifestDifference> differences, String refusal) {

  HelmUpgrade {
    differences = List.copyOf(differences);
  }

  /** How to look at an upgrade beforehand. */
  record Preview(LivePreview live, HelmJob.Login login, ChartSource chart) {

    /** Renders the release with the values that make its changes. */
    HelmUpgrade of(HelmRelease release) {
      Optional<HelmEngine> engine = engine();
      Optional<ValuesChange> values = release.values();
      if (release.release().isEmpty() || values.isEmpty()) {
        return refused(release, "it is not certain which values to change");
      }
      Release one = release.release().get();
      if (engine.isEmpty()) {
        return refused(release, "this build has no Helm in it; run the command above");
      }
      if (chart.reference().isEmpty() && !one.chart().subcharts().isEmpty()) {
        return refused(release, subcharts(one));
      }
      HelmJob job = new HelmJob(one, values.get(), chart, login);
      HelmAnswer answer = engine.get().render(job);
      return answer instanceof HelmAnswer.Failed failed
          ? refused(release, failed.why() + "; run the command above")
          : compared(release, job, ((HelmAnswer.Done) answer).text());
    }

    private static String subcharts(Release release) {
      return "the release does not keep its subcharts ("
          + String.join(", ", release.chart().subcharts())
          + "); give the chart by --chart";
    }

    private HelmUpgrade compared(HelmRelease release, HelmJob job, String manifest) {
      List<Rendered> now;
      try {
        now = new ManifestReader(release.name().namespace()).read(manifest);
      } catch (MalformedInput malformed) {
        return refused(release, "what Helm renders is not valid YAML");
      }
      return compared(release, job, now.stream().filter(one -> !one.isHook()).toList());
    }

    /** A render shows hooks too, which the release keeps apart. */
    private HelmUpgrade compared(HelmRelease release, HelmJob job, List<Rendered> now) {
      Set<ManifestDifference> all =
          new LinkedHashSet<>(ManifestDifference.of(release.manifest(), now));
      all.addAll(live.of(now));
      String objection = objection(release, now, all);
      return new HelmUpgrade(release, Optional.of(job), List.copyOf(all), objection);
    }

    private static String objection(
        HelmRelease release, List<Rendered> now, Set<ManifestDifference> all) {
      if (!release.isDoneBy(now)) {
        return "these values do not make the change; run helm upgrade by hand";
      }
      return all.stream().allMatch(ManifestDifference::isAboutPulling)
          ? ""
          : "it would also change what is marked, which has nothing to do with pulling";
    }

    private static HelmUpgrade refused(HelmRelease release, String why) {
      return new HelmUpgrade(release, Optional.empty(), List.of(), why);
    }
  }

  private static Optional<HelmEngine> engine() {
    return ServiceLoader.load(HelmEngine.class).findFirst();
  }

  boolean isRefused() {
    return !refusal.isEmpty();
  }

  /** What it would change, and why it is not done if it is not. */
  List<String> text() {
    List<String> lines = new ArrayList<>();
    lines.add((isRefused() ? "not upgraded" : "upgrade") + ": Helm release " + of.name());
    differences.forEach(one -> lines.add((one.isAboutPulling() ? "  ~ " : "  ! ") + one));
    if (isRefused()) {
      lines.add("  left: " + refusal);
    }
    return lines;
  }

  /** What came of it: one line, and whether it is well. */
  record Result(boolean well, List<String> lines) {
    Result {
      lines = List.copyOf(lines);
    }
  }

  /** Does it, unless it is refused, or somebody else upgraded the release meanwhile. */
  Result apply(StoredReleases stored) {
    Optional<HelmEngine> engine = engine();
    if (isRefused() || job.isEmpty() || engine.isEmpty()) {
      return failed(refusal);
    }
    Release before = job.get().release();
    if (!isDeployed(stored, before)) {
      return failed("it was upgraded meanwhile; run it again");
    }
    return engine.get().upgrade(job.get()) instanceof HelmAnswer.Failed failed
        ? failed(failed.why())
        : done(stored, before);
  }

  private static boolean isDeployed(StoredReleases stored, Release before) {
    return revision(stored, before) == before.revision();
  }

  private static int revision(StoredReleases stored, Release release) {
    return stored.deployed(release.name()) instanceof ReleaseReading.Read read
        ? read.release().revision()
        : 0;
  }

  private Result failed(String why) {
    return new Result(false, List.of("✗ Helm release " + of.name() + ": " + why));
  }

  private Result done(StoredReleases stored, Release before) {
    return new Result(
        true,
        List.of(
            "✓ Helm release " + of.name() + ": revision " + revision(stored, before),
            "To undo it: helm rollback "
                + of.name().name()
                + " "
                + before.revision()
                + " -n "
                + of.name().namespace()));
  }
}
