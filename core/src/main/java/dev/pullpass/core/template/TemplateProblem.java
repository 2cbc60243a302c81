package dev.pullpass.core.template;

import dev.pullpass.core.text.LineMap;

/**
 * Why a text is no template.
 *
 * @param offset where what is wrong begins
 * @param message what is wrong, without values of the text
 */
public record TemplateProblem(int offset, String message) {

  /** {@code 12:3: the action is not closed}. */
  public String in(String text) {
    return new LineMap(text).position(offset) + ": " + message;
  }
}
