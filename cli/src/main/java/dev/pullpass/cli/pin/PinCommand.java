package dev.pullpass.cli.pin;

import dev.pullpass.cli.Io;
import dev.pullpass.cli.OutputFormat;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.lock.ImageLock;
import dev.pullpass.core.lock.LockedImage;
import dev.pullpass.core.mend.PinStyle;
import dev.pullpass.core.mend.Pinner;
import dev.pullpass.core.source.ImageUse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pullpass pin}: images by what they are, not by a tag that may move. */
@Command(
    name = "pin",
    mixinStandardHelpOptions = true,
    header = "Pin the images that files name to their digests, and check that no tag has moved.",
    description = {
      "Asks registries what the tags in manifests, values and Kustomize folders mean, writes the"
          + " digest of the index behind each tag, and keeps all of them in a lock. What is locked"
          + " stays until --update.",
      "",
      "Without --write it shows what would change, as a patch."
    },
    footer = {
      "",
      "Credentials come from where docker login keeps yours, DOCKER_AUTH_CONFIG, a GitLab job's"
          + " CI_REGISTRY_USER, and the options above; each goes only to the hosts that its key"
          + " matches.",
      "",
      "Examples:",
      "  pullpass pin deploy/                        what would change",
      "  pullpass pin --write deploy/                pins, and writes pullpass.lock",
      "  pullpass pin --check deploy/                in CI: has a tag moved?",
      "  pullpass pin --update --write deploy/       takes new digests for all",
      "  pullpass pin --update --only 'nginx' --write deploy/"
    })
public final class PinCommand implements Callable<Integer> {
  private final Io io;

  @Mixin private FileOptions files = new FileOptions();

  @Option(names = "--write", description = "write the files and the lock, all or none of them")
  private boolean write;

  @Option(
      names = "--check",
      description = "change nothing; exit with 1 if a tag moved, or files and lock disagree")
  private boolean check;

  @Option(names = "--offline", description = "with --check: compare files and lock, ask nobody")
  private boolean offline;

  @Option(
      names = "--update",
      description = "take the digests that the tags have now, for all images or those of --only")
  private boolean update;

  @Option(names = "--prune", description = "drop from the lock what no file names any more")
  private boolean prune;

  @Option(
      names = "--keep-going",
      description = "write what has a digest although other images have none")
  private boolean keepGoing;

  @Option(
      names = "--values-tag",
      description =
          "write tag: \"1.2@sha256:…\" into values whose chart has no key for a digest; wrong where"
              + " the chart makes a label or a version of the tag")
  private boolean valuesTag;

  @Option(
      names = "--lock",
      paramLabel = "FILE",
      defaultValue = "pullpass.lock",
      description = "the lock (default: ${DEFAULT-VALUE})")
  private Path lockPath = Path.of("pullpass.lock");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or yaml (default: text)")
  private OutputFormat output = OutputFormat.TEXT;

  @Mixin private Asking asking = new Asking();

  /** Works on this part of the world. */
  public PinCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() {
    contradictions();
    LockFile lock = LockFile.read(lockPath);
    if (check) {
      return new CheckRun(io, files, asking, output).call(lock, offline);
    }
    PinReport report = report(lock, files.look(lockPath));
    boolean writes = write && (keepGoing || report.failures().isEmpty());
    if (writes) {
      report.write();
    }
    show(report, writes);
    return report.exitCode();
  }

  private void contradictions() {
    asking.check();
    if (check && (write || update || prune || keepGoing || valuesTag)) {
      throw new UsageProblem(
          "--check changes nothing: it does not go with --write, --update, --prune, --keep-going or"
              + " --values-tag");
    }
    if (offline && !check) {
      throw new UsageProblem("--offline is for --check; to pin, registries have to be asked");
    }
    if (prune && files.isPartial()) {
      throw new UsageProblem("--prune looks at all images, --only at some; give one of them");
    }
  }

  private PinReport report(LockFile lock, Looked looked) {
    Pinning pinning =
        update
            ? Pinning.updating(lock.lock(), io.clock().instant())
            : Pinning.keeping(lock.lock(), io.clock().instant());
    List<PinnedImage> images = pinning.images(looked, names -> asking.now(io, names));
    List<LockedImage> locked = images.stream().flatMap(image -> image.after().stream()).toList();
    Set<String> stale = stale(lock.lock(), looked);
    ImageLock after = lock.lock().with(locked).without(prune ? stale : Set.of());
    return new PinReport(
        images, edits(looked, locked), looked, lock, after, List.copyOf(prune ? Set.of() : stale));
  }

  private Set<String> stale(ImageLock lock, Looked looked) {
    Set<String> stale = new TreeSet<>(lock.images().keySet());
    stale.removeAll(looked.sightings().keySet());
    stale.removeIf(name -> !files.means(name));
    return stale;
  }

  private List<FileEdit> edits(Looked looked, List<LockedImage> locked) {
    Map<String, String> digests = new LinkedHashMap<>();
    locked.forEach(image -> digests.put(image.image(), image.digest()));
    Pinner pinner =
        new Pinner(
            valuesTag ? PinStyle.TAG_AND_DIGEST : PinStyle.DIGEST_KEY, use -> digest(use, digests));
    List<FileEdit> edits = new ArrayList<>();
    for (Looked.NamingFile file : looked.files()) {
      edits.add(new FileEdit(file.path(), file.file(), pinner.pin(file.file())));
    }
    return edits;
  }

  private Optional<String> digest(ImageUse use, Map<String, String> digests) {
    return files.pins(use)
        ? Sighting.name(use).flatMap(name -> Optional.ofNullable(digests.get(name)))
        : Optional.empty();
  }

  private void show(PinReport report, boolean written) {
    PinText text = new PinText(report);
    if (output.isForPrograms()) {
      io.out().println(output.render(new PinJson(report).text(written)).stripTrailing());
    } else if (write) {
      io.out().print(text.table());
    } else {
      io.err().print(text.table());
      io.out().print(text.diff());
    }
    text.remarks().forEach(io::say);
    stale(report);
    io.say(text.summary() + outcome(report, written));
  }

  private void stale(PinReport report) {
    if (!report.stale().isEmpty()) {
      io.say(
          Words.count(report.stale().size(), "locked image")
              + " named by no file looked at; --prune drops what is not needed any more: "
              + String.join(", ", report.stale()));
    }
  }

  private String outcome(PinReport report, boolean written) {
    if (write && !written) {
      return "; nothing was written, --keep-going writes the others";
    }
    if (report.changed().isEmpty()) {
      return "; nothing to write";
    }
    String changed = Words.list(report.changed());
    return written ? "; written: " + changed : "; --write would write " + changed;
  }
}
