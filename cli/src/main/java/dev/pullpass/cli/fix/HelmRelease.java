package dev.pullpass.cli.fix;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.plan.TemplateEdit;
import dev.pullpass.core.release.HelmJob.ChartSource;
import dev.pullpass.core.release.Release;
import dev.pullpass.core.release.ReleaseReading;
import dev.pullpass.core.release.Rendered;
import dev.pullpass.core.release.ValueFinder;
import dev.pullpass.core.release.ValueFinding;
import dev.pullpass.core.release.ValuesChange;
import dev.pullpass.core.text.MalformedInput;
import dev.pullpass.kubernetes.release.ManifestReader;
import dev.pullpass.kubernetes.release.StoredReleases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A release of Helm, and the changes of its workloads that are wanted.
 *
 * @param name namespace and name
 * @param release what is deployed; empty where it cannot be read
 * @param manifest its objects
 * @param problem why it cannot be read; empty where it can
 */
record HelmRelease(
    ObjectName name,
    Optional<Release> release,
    List<Rendered> manifest,
    List<Change> changes,
    String problem) {

  HelmRelease {
    manifest = List.copyOf(manifest);
    changes = List.copyOf(changes);
  }

  /** Reads the release of a name. */
  static HelmRelease read(StoredReleases stored, ObjectName name, List<Change> changes) {
    ReleaseReading reading = stored.deployed(name);
    if (reading instanceof ReleaseReading.Unreadable unreadable) {
      return new HelmRelease(name, Optional.empty(), List.of(), changes, unreadable.why());
    }
    Release release = ((ReleaseReading.Read) reading).release();
    try {
      List<Rendered> manifest = new ManifestReader(name.namespace()).read(release.manifest());
      return new HelmRelease(name, Optional.of(release), manifest, changes, "");
    } catch (MalformedInput malformed) {
      String why = String.valueOf(malformed.getMessage());
      return new HelmRelease(name, Optional.empty(), List.of(), changes, why);
    }
  }

  /** What makes each change last. */
  List<ValueFinding> findings() {
    return release.stream()
        .flatMap(one -> changes.stream().map(change -> finding(one, change)))
        .toList();
  }

  private ValueFinding finding(Release one, Change change) {
    Optional<Rendered> object =
        manifest.stream().filter(rendered -> rendered.ref().equals(change.target())).findFirst();
    if (object.isEmpty()) {
      return new ValueFinding.None(change.target() + " is not in the manifest of the release");
    }
    ValueFinder finder = new ValueFinder(one, object.get());
    return change instanceof Change.Wire wire
        ? finder.wire(wire.secret())
        : finder.find(((Change.EditTemplate) change).edit());
  }

  /** All changes of values together; empty where one of them is not certain. */
  Optional<ValuesChange> values() {
    List<ValueFinding> all = findings();
    boolean certain = all.stream().allMatch(ValueFinding.Found.class::isInstance);
    return certain
        ? all.stream().map(one -> ((ValueFinding.Found) one).change()).reduce(ValuesChange::and)
        : Optional.empty();
  }

  /** True if what was rendered holds all that is wanted. */
  boolean isDoneBy(List<Rendered> rendered) {
    return changes.stream()
        .allMatch(
            change ->
                rendered.stream()
                    .filter(one -> one.ref().equals(change.target()))
                    .anyMatch(one -> isDone(one, change)));
  }

  private static boolean isDone(Rendered object, Change change) {
    if (change instanceof Change.Wire wire) {
      return object.pullSecrets().contains(wire.secret());
    }
    TemplateEdit edit = ((Change.EditTemplate) change).edit();
    if (edit instanceof TemplateEdit.SetImage set) {
      return object.image(set.container()).filter(set.to()::equals).isPresent();
    }
    if (edit instanceof TemplateEdit.SetPullPolicy set) {
      return object.pullPolicy(set.container()).filter(set.policy()::equals).isPresent();
    }
    if (edit instanceof TemplateEdit.AddPullSecret add) {
      return object.pullSecrets().contains(add.secret());
    }
    if (edit instanceof TemplateEdit.ReplacePullSecret replace) {
      return object.pullSecrets().contains(replace.to());
    }
    return edit instanceof TemplateEdit.RemovePullSecret remove
        && !object.pullSecrets().contains(remove.secret());
  }

  /** What to change in its values, for people to do. */
  List<String> text(ChartSource chart) {
    List<String> lines = new ArrayList<>();
    if (release.isEmpty()) {
      lines.add("Helm release " + name + " cannot be read: " + problem);
      return lines;
    }
    lines.add("Helm release " + release.get() + ", to last:");
    findings().forEach(finding -> lines.addAll(text(finding, chart)));
    return lines;
  }

  private List<String> text(ValueFinding finding, ChartSource chart) {
    if (finding instanceof ValueFinding.Found found) {
      List<String> lines = indented(found.change().yaml());
      lines.add("  " + command(found.change(), chart));
      return lines;
    }
    if (finding instanceof ValueFinding.Ambiguous ambiguous) {
      List<String> lines = new ArrayList<>();
      lines.add("  one of these values makes it; which, only the chart tells:");
      ambiguous.candidates().forEach(one -> lines.add("    " + String.join(" ", quoted(one))));
      return lines;
    }
    return List.of("  " + ((ValueFinding.None) finding).why());
  }

  private static List<String> indented(List<String> lines) {
    return new ArrayList<>(lines.stream().map(line -> "    " + line).toList());
  }

  /** {@code helm upgrade web CHART -n shop --version 1.2.0 --reuse-values --set …}. */
  String command(ValuesChange change, ChartSource chart) {
    List<String> words = new ArrayList<>(List.of("helm", "upgrade", name.name()));
    words.add(chart.reference().map(HelmRelease::quoted).orElse("CHART"));
    words.addAll(List.of("-n", name.namespace()));
    release
        .map(one -> one.chart().version())
        .filter(version -> !version.isEmpty() && chart.reference().isEmpty())
        .ifPresent(version -> words.addAll(List.of("--version", version)));
    words.add("--reuse-values");
    words.addAll(quoted(change));
    return String.join(" ", words);
  }

  private static List<String> quoted(ValuesChange change) {
    return change.arguments().stream().map(HelmRelease::quoted).toList();
  }

  /** As one word of a shell. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
