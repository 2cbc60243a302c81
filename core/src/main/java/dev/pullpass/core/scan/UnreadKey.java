package dev.pullpass.core.scan;

import dev.pullpass.core.chart.UnreadValue;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.source.SourceFile;
import java.util.List;

/** A key of a chart's values that no template reads. */
final class UnreadKey {
  static final ScanRule RULE =
      new ScanRule(
          "UnreadKey",
          Severity.WARNING,
          "A key of a chart's values is read by no template.",
          "Setting it changes nothing. Mostly it is misspelt, or was left behind when the templates"
              + " changed; where it is near a key that templates do read and the values lack, it is a"
              + " warning, else a note.",
          List.of());

  private UnreadKey() {}

  static Finding of(SourceFile values, UnreadValue value) {
    Place place = Place.of(values, value.key(), "", value.path());
    String message = "No template reads " + Written.of(value.path()) + ".";
    return value
        .similar()
        .map(
            meant ->
                Finding.of(
                    RULE,
                    place,
                    message,
                    new Mend.ByHand("the templates read " + Written.of(meant))))
        .orElseGet(
            () ->
                Finding.of(RULE, place, message, new Mend.ByHand("nothing is like it"))
                    .with(Severity.NOTE));
  }
}
