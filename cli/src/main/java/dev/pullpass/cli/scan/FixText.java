package dev.pullpass.cli.scan;

import dev.pullpass.cli.pin.KnownDigests;
import dev.pullpass.core.finding.Count;
import dev.pullpass.core.mend.Mended;
import dev.pullpass.core.text.TextDiff;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How edits read. */
record FixText(Collection<Mended> edits) {

  /** All edits as one patch. */
  String patch() {
    StringBuilder out = new StringBuilder();
    edits.forEach(one -> out.append(TextDiff.of(one.path(), one.before(), one.after())));
    return out.toString();
  }

  /** How many tags stay since nobody knows their digests. */
  int unknownDigests() {
    return (int)
        edits.stream()
            .flatMap(one -> one.refused().stream())
            .filter(refused -> refused.why().equals(KnownDigests.NOT_LOCKED))
            .count();
  }

  /** The other edits that were not made, a line each. */
  List<String> refusals() {
    List<String> lines = new ArrayList<>();
    for (Mended one : edits) {
      for (Mended.Refused refused : one.refused()) {
        if (refused.why().equals(KnownDigests.NOT_LOCKED)) {
          continue;
        }
        lines.add(
            one.path()
                + ":"
                + refused.finding().place().start()
                + ": "
                + refused.finding().rule().id()
                + " stays: "
                + refused.why());
      }
    }
    return lines;
  }

  /** What is done, or would be, in one sentence without its end. */
  String summary() {
    int done = edits.stream().mapToInt(one -> one.done().size()).sum();
    int files = (int) edits.stream().filter(Mended::changes).count();
    return done == 0
        ? "nothing to write"
        : Count.of(done, "finding") + " edited away in " + Count.of(files, "file");
  }

  /** True if any file changes. */
  boolean changes() {
    return edits.stream().anyMatch(Mended::changes);
  }
}
