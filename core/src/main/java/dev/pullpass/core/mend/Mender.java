package dev.pullpass.core.mend;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.scan.Finding;
import dev.pullpass.core.scan.Mend;
import dev.pullpass.core.scan.Scan;
import dev.pullpass.core.scan.ScanSettings;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.text.Splices;
import dev.pullpass.core.yaml.EditResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the findings of a file go away, one after the other: after each edit the file is looked
 * through again, so that no edit rests on what another changed. An edit counts only if its finding
 * is gone afterwards and no other came elsewhere.
 */
public final class Mender {
  private static final int MOST_EDITS = 1_000;

  private final ScanSettings settings;
  private final Digests digests;
  private final PinStyle style;

  /**
   * @param settings what is looked for
   * @param digests who knows what tags mean
   */
  public Mender(ScanSettings settings, Digests digests, PinStyle style) {
    this.settings = settings;
    this.digests = digests;
    this.style = style;
  }

  /** The file with all edits that can be made. */
  public Mended mend(SourceFile file) {
    return mend(file, List.of());
  }

  /**
   * The file with all edits that can be made.
   *
   * @param across what is wrong between this file and others, which it alone does not tell
   */
  public Mended mend(SourceFile file, List<Finding> across) {
    SourceFile now = file;
    List<Finding> done = new ArrayList<>();
    List<Mended.Refused> refused = new ArrayList<>();
    for (Finding finding : across) {
      if (finding.mend() instanceof Mend.Change change) {
        EditResult result = TextEdits.of(now, change.edits());
        if (result instanceof EditResult.Edited edited) {
          now = now.with(edited.applyTo(now.text()));
          done.add(finding);
        } else {
          refused.add(new Mended.Refused(finding, ((EditResult.Refused) result).reason()));
        }
      }
    }
    Set<String> given = new HashSet<>();
    for (int i = 0; i < MOST_EDITS; i++) {
      List<Finding> open = open(now, given);
      if (open.isEmpty()) {
        break;
      }
      Finding first = open.get(0);
      Attempt attempt = attempt(now, first);
      if (attempt.problem().isEmpty()) {
        now = attempt.file();
        done.add(first);
      } else {
        given.add(key(first));
        refused.add(new Mended.Refused(first, attempt.problem()));
      }
    }
    return new Mended(file.path(), file.text(), now.text(), done, refused);
  }

  private List<Finding> open(SourceFile file, Set<String> given) {
    return Scan.findings(file, settings).stream()
        .filter(finding -> finding.mend() instanceof Mend.Edit)
        .filter(finding -> !given.contains(key(finding)))
        .toList();
  }

  /** What stays the same of a finding while other lines of its file change. */
  private static String key(Finding finding) {
    return rulePlace(finding) + "|" + finding.message();
  }

  private record Attempt(SourceFile file, String problem) {}

  private Attempt attempt(SourceFile file, Finding finding) {
    Wanted wanted = wanted((Mend.Edit) finding.mend());
    if (wanted instanceof Wanted.Nothing nothing) {
      return new Attempt(file, nothing.why());
    }
    String after;
    if (wanted instanceof Wanted.Edits edits) {
      EditResult result = TextEdits.of(file, edits.edits());
      if (result instanceof EditResult.Refused refused) {
        return new Attempt(file, refused.reason() + " (line " + refused.line() + ")");
      }
      after = ((EditResult.Edited) result).applyTo(file.text());
    } else {
      after = Splices.apply(file.text(), ((Wanted.Splices) wanted).splices());
    }
    return proved(file, finding, after);
  }

  private Attempt proved(SourceFile before, Finding finding, String after) {
    SourceFile file = before.with(after);
    Map<String, Integer> counts = counts(Scan.findings(before, settings));
    Map<String, Integer> left = counts(Scan.findings(file, settings));
    int gone =
        counts.getOrDefault(rulePlace(finding), 0) - left.getOrDefault(rulePlace(finding), 0);
    return gone > 0 && onlyHereIsMore(counts, left, finding)
        ? new Attempt(file, "")
        : new Attempt(before, "the edit would not make the finding go away");
  }

  private static Map<String, Integer> counts(List<Finding> findings) {
    Map<String, Integer> counts = new HashMap<>();
    findings.forEach(finding -> counts.merge(rulePlace(finding), 1, Integer::sum));
    return counts;
  }

  /** Behind one fault another may show at the same place, but none elsewhere. */
  private static boolean onlyHereIsMore(
      Map<String, Integer> before, Map<String, Integer> after, Finding mended) {
    String here = place(mended);
    return after.entrySet().stream()
        .filter(one -> one.getValue() > before.getOrDefault(one.getKey(), 0))
        .map(one -> one.getKey().substring(one.getKey().indexOf('|') + 1))
        .allMatch(place -> place.startsWith(here) || here.startsWith(place));
  }

  private static String rulePlace(Finding finding) {
    return finding.rule().id() + "|" + place(finding);
  }

  private static String place(Finding finding) {
    return finding.place().object() + "|" + finding.place().path();
  }

  private Wanted wanted(Mend.Edit edit) {
    return edit instanceof Mend.Pin pin
        ? pin(pin.image())
        : new Wanted.Edits(((Mend.Change) edit).edits());
  }

  private Wanted pin(ImageUse use) {
    ImageReference image = use.image().orElse(null);
    if (image == null) {
      return new Wanted.Nothing("it is no image reference");
    }
    Digests.Answer answer = digests.of(image);
    return answer instanceof Digests.Answer.Known known
        ? new Pinning(use, known.digest(), style).wanted()
        : new Wanted.Nothing(((Digests.Answer.Unknown) answer).why());
  }
}
