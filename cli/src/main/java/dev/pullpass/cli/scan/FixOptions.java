package dev.pullpass.cli.scan;

import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.mend.PinStyle;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and how findings are edited away. */
final class FixOptions {
  private static final String LOCK = "pullpass.lock";

  @Option(
      names = "--fix",
      description = "show the edits that make findings go away, as a patch; write nothing")
  private boolean fix;

  @Option(names = "--write", description = "with --fix: write the files, all or none of them")
  private boolean write;

  @Option(
      names = "--lock",
      paramLabel = "FILE",
      description = "with --fix: pin tags to the digests in this lock (default: " + LOCK + ")")
  private @Nullable Path lock;

  @Option(
      names = "--resolve",
      description = "with --fix: ask registries for digests that the lock does not have")
  private boolean resolve;

  @Option(
      names = "--values-tag",
      description =
          "with --fix: write tag: \"1.2@sha256:…\" into values whose chart has no key for a digest")
  private boolean valuesTag;

  @Option(
      names = "--chart-digests",
      description =
          "with --fix: teach charts' templates to write digests, with a key for each image in the"
              + " values; until one is set, nothing of what they render changes")
  private boolean chartDigests;

  /** True if charts are to learn to write digests. */
  boolean patchesCharts() {
    return chartDigests;
  }

  /** True if edits are wanted. */
  boolean isWanted() {
    return fix;
  }

  /** True if they are to be written. */
  boolean writes() {
    return write;
  }

  /** True if registries may be asked. */
  boolean resolves() {
    return resolve;
  }

  /** The lock to look tags up in. */
  Path lock() {
    return lock == null ? Path.of(LOCK) : lock;
  }

  /** Where digests go in values. */
  PinStyle style() {
    return valuesTag ? PinStyle.TAG_AND_DIGEST : PinStyle.DIGEST_KEY;
  }

  /** Refuses options that say nothing without {@code --fix}. */
  void check() {
    if (!fix && (write || resolve || valuesTag || chartDigests || lock != null)) {
      throw new UsageProblem(
          "--write, --lock, --resolve, --values-tag and --chart-digests are for --fix");
    }
  }
}
