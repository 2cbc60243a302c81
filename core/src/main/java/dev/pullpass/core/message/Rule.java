package dev.pullpass.core.message;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One line of {@link Decision}: what must be said or answered, during which step, for a label.
 *
 * @param words any one of these decides; empty where the status decides
 * @param statuses any one of these decides; empty where a word decides, or any status will do
 * @param during if not empty, one of these must be said too
 * @param unless none of these may be said
 */
record Rule(
    Label label, Set<Word> words, List<Integer> statuses, Set<Word> during, Set<Word> unless) {

  /** Decides where any of the words is said. */
  static Rule says(Label label, Word... words) {
    return new Rule(label, Set.copyOf(List.of(words)), List.of(), Set.of(), Set.of());
  }

  /** Decides where one of the HTTP statuses was answered. */
  static Rule answered(Label label, Integer... statuses) {
    return new Rule(label, Set.of(), List.of(statuses), Set.of(), Set.of());
  }

  /** Decides where the text has any HTTP status. */
  static Rule answeredAny(Label label) {
    return new Rule(label, Set.of(), List.of(), Set.of(), Set.of());
  }

  /** The same rule, where one of the steps is named too. */
  Rule during(Word... steps) {
    return new Rule(label, words, statuses, Set.copyOf(List.of(steps)), unless);
  }

  /** The same rule, where none of these is said. */
  Rule unless(Word... others) {
    return new Rule(label, words, statuses, during, Set.copyOf(List.of(others)));
  }

  /** The position of the clue by which this rule holds; empty where it does not. */
  OptionalInt decisivePosition(Clues clues) {
    if (!during.isEmpty() && clues.last(during).isEmpty()) {
      return OptionalInt.empty();
    }
    if (!unless.isEmpty() && clues.last(unless).isPresent()) {
      return OptionalInt.empty();
    }
    return words.isEmpty() ? statusPosition(clues) : clues.last(words);
  }

  private OptionalInt statusPosition(Clues clues) {
    OptionalInt status = clues.status();
    boolean holds =
        status.isPresent() && (statuses.isEmpty() || statuses.contains(status.getAsInt()));
    return holds ? clues.statusPosition() : OptionalInt.empty();
  }
}
