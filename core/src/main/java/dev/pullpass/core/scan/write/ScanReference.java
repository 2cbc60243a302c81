package dev.pullpass.core.scan.write;

import dev.pullpass.core.scan.Rules;
import dev.pullpass.core.scan.ScanRule;
import java.util.Locale;

/** The reference page of all rules of a scan, from what the code says of them. */
public final class ScanReference {
  private ScanReference() {}

  /** The page, in Markdown. */
  public static String write() {
    StringBuilder page = new StringBuilder("# Rules of `pullpass scan`\n\n");
    page.append("<!-- Written by ScanReference from the code; do not edit. -->\n\n");
    page.append(
        """
        An **error** fails to pull, or will; a **warning** may come to that; a **note** is worth knowing. A
        single finding may be milder than usual. `.pullpass.yaml` sets another severity or switches a rule
        off, and on those that are checked on request only. A rule may be named by what other tools call it.

        | rule | usually | what | elsewhere |
        |---|---|---|---|
        """);
    Rules.catalogue().forEach(rule -> row(page, rule));
    for (ScanRule rule : Rules.catalogue()) {
      page.append("\n## ").append(rule.id()).append("\n\n").append(rule.meaning());
      page.append("\n\n").append(rule.background()).append("\n");
    }
    return page.toString();
  }

  private static void row(StringBuilder page, ScanRule rule) {
    String severity =
        rule.severity().word() + (Rules.onRequest().contains(rule) ? ", on request" : "");
    page.append("| [").append(rule.id()).append("](#");
    page.append(rule.id().toLowerCase(Locale.ROOT)).append(") | ").append(severity);
    page.append(" | ").append(rule.meaning().replace("|", "\\|")).append(" | ");
    page.append(String.join(", ", rule.aliases())).append(" |\n");
  }
}
