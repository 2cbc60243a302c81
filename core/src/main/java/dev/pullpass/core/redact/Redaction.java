package dev.pullpass.core.redact;

import java.util.List;

/**
 * A text without its secrets.
 *
 * @param text with placeholders
 * @param replacements in the order of the original text
 */
public record Redaction(String text, List<Replacement> replacements) {

  public Redaction {
    replacements = List.copyOf(replacements);
  }
}
