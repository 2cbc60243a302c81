package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import dev.pullpass.core.text.Splice;
import dev.pullpass.core.text.Splices;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes secrets out of texts. The same secret gets the same placeholder in all texts of one
 * redactor; what was redacted before stays as it is. {@link Search} and {@link Structure} open with
 * the list of what is looked for.
 */
public final class Redactor {
  private final Placeholders placeholders;

  /** With placeholders that begin at {@code REDACTED_1}. */
  public Redactor() {
    this(new RedactionMap());
  }

  /** With the placeholders of a map, to which this adds what it takes out. */
  public Redactor(RedactionMap map) {
    this.placeholders = new Placeholders(map);
  }

  /**
   * The text without its secrets. It parses as what it parsed as before, and outside of the
   * replaced places it is the same.
   */
  public Redaction redact(String text) {
    List<Find> finds = Search.in(text);
    placeholders.reserve(text, finds);
    List<Replacement> replacements = new ArrayList<>();
    List<Splice> splices = new ArrayList<>();
    for (Find find : finds) {
      Span span = find.span();
      String written = placeholders.of(find, span.of(text));
      if (!written.equals(span.of(text))) {
        replacements.add(new Replacement(span, written, find.family()));
        splices.add(new Splice(span, written));
      }
    }
    return new Redaction(Splices.apply(text, splices), replacements);
  }
}
