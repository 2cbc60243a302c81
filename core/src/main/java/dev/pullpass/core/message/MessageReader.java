package dev.pullpass.core.message;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads what a node said about an image: a waiting reason or message, an event, a line of a
 * kubelet's log. Quoting is taken off, secrets are hidden, aggregates are split; then {@link
 * Decision} is asked with the words and the status of each error. Never throws; takes time in
 * proportion to the text.
 */
public final class MessageReader {
  private static final int LONGEST_DETAIL = 1000;

  private MessageReader() {}

  /** What the text proves; {@link Label#UNREADABLE} with the text as detail where it is nothing. */
  public static Reading read(String text) {
    String open = Secrets.hide(Quoting.open(Secrets.hide(text)));
    List<String> errors = Aggregates.split(open);
    if (errors.size() < 2) {
      return readOne(open);
    }
    return Aggregates.tell(errors.stream().map(MessageReader::readOne).toList());
  }

  private static Reading readOne(String error) {
    Clues clues = Clues.of(error);
    for (Rule rule : Decision.RULES) {
      OptionalInt position = rule.decisivePosition(clues);
      if (position.isPresent()) {
        return reading(rule.label(), clues, position.getAsInt());
      }
    }
    return reading(Label.UNREADABLE, clues, 0);
  }

  private static Reading reading(Label label, Clues clues, int position) {
    if (label == Label.BACKOFF_ONLY && saysMore(clues)) {
      return reading(Label.UNREADABLE, clues, 0);
    }
    String detail = detail(clues, label == Label.UNREADABLE ? 0 : clues.partAt(position));
    Evidence evidence = new Evidence(clues);
    Optional<Integer> status = clues.answered().map(StatusFinder.Status::code);
    return new Reading(
        label,
        detail,
        evidence.host(),
        status,
        evidence.scope(),
        evidence.anonymous(),
        label == Label.TLS_UNTRUSTED ? evidence.certificate() : Reading.Certificate.NOT_CONCERNED,
        List.of());
  }

  /** True where an error follows the back-off, in words that are not known. */
  private static boolean saysMore(Clues clues) {
    String words = clues.cast().words();
    int end = clues.partAt(words.length());
    for (int at = end; end > 0 && at < words.length(); at++) {
      if (Letters.isWordPart(words.charAt(at)) && !words.startsWith("back-off", at)) {
        return !words.startsWith("imagepullbackoff", at) && !words.startsWith("errimagepull", at);
      }
      if (words.startsWith("back-off", at)) {
        return false;
      }
    }
    return false;
  }

  private static String detail(Clues clues, int start) {
    String text = clues.text();
    int end = text.length();
    while (end > start && isPadding(text.charAt(end - 1))) {
      end--;
    }
    int from = start;
    while (from < end && isPadding(text.charAt(from))) {
      from++;
    }
    String detail = text.substring(from, end);
    return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…";
  }

  private static boolean isPadding(char c) {
    return Letters.isSpace(c);
  }
}
