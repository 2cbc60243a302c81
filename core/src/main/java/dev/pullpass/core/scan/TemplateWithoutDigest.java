package dev.pullpass.core.scan;

import dev.pullpass.core.chart.ChartPlace;
import dev.pullpass.core.chart.ImageAnswer;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.source.SourceFile;
import java.util.List;

/** A chart whose templates have no way to write an image's digest. */
final class TemplateWithoutDigest {
  static final ScanRule RULE =
      new ScanRule(
          "TemplateWithoutDigest",
          Severity.NOTE,
          "A chart's templates cannot write the digest of an image.",
          "Whoever installs the chart cannot pin that image, but for writing the digest into the tag."
              + " scan --fix --chart-digests teaches the templates a key for it, with which nothing"
              + " changes until it is set.",
          List.of());

  private TemplateWithoutDigest() {}

  /** The finding about an image, at the first place that writes it. */
  static Finding of(SourceFile file, ChartPlace place, ImageAnswer answer) {
    Place where = Place.of(file, place.span(), "", "");
    if (answer instanceof ImageAnswer.Patched patched) {
      return Finding.of(
          RULE,
          where,
          "This template has no way to write a digest.",
          new Mend.Known("add " + patched.key() + " (--chart-digests)"));
    }
    String why = answer instanceof ImageAnswer.Refused refused ? refused.reason() : "";
    return Finding.of(
        RULE, where, "This template has no way to write a digest.", new Mend.ByHand(why));
  }
}
