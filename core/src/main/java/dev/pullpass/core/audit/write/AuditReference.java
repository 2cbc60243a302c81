package dev.pullpass.core.audit.write;

import dev.pullpass.core.audit.Audit;
import dev.pullpass.core.audit.AuditRule;
import java.util.Locale;

/** The reference page of all kinds of finding, from what the code says of them. */
public final class AuditReference {
  private AuditReference() {}

  /** The page, in Markdown. */
  public static String write() {
    StringBuilder page = new StringBuilder("# Findings of `pullpass audit`\n\n");
    page.append("<!-- Written by AuditReference from the code; do not edit. -->\n\n");
    page.append(
        "An **error** is a new pod that would not get its image, a **warning** may come to");
    page.append(
        " that, a **note** is worth\nknowing. A single finding may be milder or worse than");
    page.append(" usual. Which verdict an error or a warning has, is\nexplained in");
    page.append(" [verdicts](verdicts.md).\n\n| finding | usually | what |\n|---|---|---|\n");
    for (AuditRule rule : Audit.catalogue()) {
      String anchor = rule.id().toLowerCase(Locale.ROOT);
      page.append("| [").append(rule.id()).append("](#").append(anchor).append(") | ");
      page.append(rule.severity().word()).append(" | ").append(rule.meaning()).append(" |\n");
    }
    for (AuditRule rule : Audit.catalogue()) {
      page.append("\n## ").append(rule.id()).append("\n\n").append(rule.meaning());
      page.append("\n\n").append(rule.background()).append("\n");
    }
    return page.toString();
  }
}
