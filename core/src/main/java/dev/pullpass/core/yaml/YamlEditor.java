package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Splice;
import dev.pullpass.core.text.Splices;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes a text in place. Comments, blank lines, alignment, quotes, line ends and everything else
 * that was not asked for stay as they are, byte for byte; and no edit leaves here that was not
 * tried: the new text is read, and compared with the old one.
 *
 * <p>Refused is what would change more than was asked for (through an alias or a merged map), or
 * cannot be proved.
 */
public final class YamlEditor {
  private YamlEditor() {}

  /** One edit. */
  public static EditResult edit(YamlText text, YamlEdit edit) {
    return edit(text, List.of(edit));
  }

  /** Several at once: all of them, or none. Their paths speak of the text as it is. */
  public static EditResult edit(YamlText text, List<YamlEdit> edits) {
    List<Splice> splices = new ArrayList<>();
    for (YamlEdit edit : edits) {
      EditResult planned = plan(text, edit);
      if (planned instanceof EditResult.Refused) {
        return planned;
      }
      splices.addAll(((EditResult.Edited) planned).splices());
    }
    return splices.isEmpty() ? new EditResult.Edited(splices) : proved(text, edits, splices);
  }

  private static EditResult plan(YamlText text, YamlEdit edit) {
    boolean inserts = edit instanceof YamlEdit.Insert;
    Sought sought = Trail.follow(text, inserts ? edit.path().parent() : edit.path());
    if (sought instanceof EditResult.Refused refused) {
      return refused;
    }
    Trail trail = (Trail) sought;
    if (edit instanceof YamlEdit.Insert insert) {
      return Insertion.of(trail, insert);
    }
    return edit instanceof YamlEdit.Append append
        ? Appending.of(trail, append)
        : Replacement.of(trail, ((YamlEdit.Set) edit).value());
  }

  private static EditResult proved(YamlText text, List<YamlEdit> edits, List<Splice> splices) {
    YamlEdit first = edits.get(0);
    if (Splices.collide(splices)) {
      return refused(text, first, "two edits meet in one place");
    }
    try {
      YamlText after = YamlText.parse(Splices.apply(text.text(), splices));
      return Comparison.proves(text, after, edits)
          ? new EditResult.Edited(splices)
          : refused(text, first, "the edit would change more than " + first.path());
    } catch (MalformedYaml broken) {
      return refused(text, first, "the edit would break the YAML: " + broken.problem());
    }
  }

  private static EditResult refused(YamlText text, YamlEdit edit, String reason) {
    Sought sought = Trail.follow(text, edit.path());
    Sought known = sought instanceof Trail ? sought : Trail.follow(text, edit.path().parent());
    return known instanceof Trail trail ? trail.refused(reason) : (EditResult.Refused) known;
  }
}
