package dev.pullpass.core.template;

import java.util.List;
import java.util.Optional;

/**
 * A template's text with its actions in order. Where the text is no template, the actions before
 * that place are there all the same.
 */
public record GoTemplate(String text, List<Action> actions, Optional<TemplateProblem> problem) {

  public GoTemplate {
    actions = List.copyOf(actions);
  }

  /** Reads any text; never throws. */
  public static GoTemplate read(String text) {
    return new ActionLexer(text).read();
  }

  /** What an action holds between its braces. */
  public String code(Action action) {
    return action.code().of(text);
  }
}
