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
  private static final List<String> BACK_OFF =
      List.of("back-off", "imagepullbackoff", "errimagepull");

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

  /** The text as it may be shown, with {@code ***} in place of credentials. */
  public static String withoutSecrets(String text) {
    return Secrets.hide(text);
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
    int start = clues.partAt(words.length());
    int at = start;
    while (at < words.length() && !Letters.isWordPart(words.charAt(at))) {
      at++;
    }
    int rest = at;
    return start > 0
        && rest < words.length()
        && BACK_OFF.stream().noneMatch(word -> words.startsWith(word, rest));
  }

  /** The text from the start on, without what closes the quotes around it. */
  private static String detail(Clues clues, int start) {
    String detail = clues.text().substring(start).strip();
    boolean closesMessage = detail.endsWith("\"}") && detail.indexOf('{') < 0;
    detail = closesMessage ? detail.substring(0, detail.length() - 1) : detail;
    boolean closesQuote = detail.endsWith("\"") && detail.indexOf('"') == detail.length() - 1;
    detail = closesQuote ? detail.substring(0, detail.length() - 1).strip() : detail;
    return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…";
  }
}
