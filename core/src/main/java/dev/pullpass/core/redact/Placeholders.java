package dev.pullpass.core.redact;

import dev.pullpass.core.text.Splice;
import dev.pullpass.core.text.Splices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives out placeholders, so that each can be turned back into what it stands for. */
final class Placeholders {
  private final RedactionMap map;
  private final Map<String, Integer> numbers = new HashMap<>();
  private int last;

  Placeholders(RedactionMap map) {
    this.map = map;
    map.entries(this::learn);
  }

  private void learn(String written, String was) {
    last = Math.max(last, Placeholder.highest(written));
    if (written.startsWith(Placeholder.PREFIX)) {
      int number = Integer.parseInt(written.substring(Placeholder.PREFIX.length()));
      numbers.put(was, number);
    }
  }

  /** Leaves out the numbers that a text has already. */
  void reserve(String text, List<Find> finds) {
    last = Math.max(last, Placeholder.highest(text));
    for (Find find : finds) {
      if (find.shape() instanceof Shape.Packed packed) {
        reserve(packed.text(), packed.finds());
      }
    }
  }

  /** What to write instead of a secret that is written like that. */
  String of(Find find, String was) {
    if (find.shape() instanceof Shape.Packed packed) {
      return packed(packed, was);
    }
    String shared = written(number(find.secret()), find.shape());
    String own =
        map.fits(shared, was) ? shared : written(number(was + "\0" + find.secret()), find.shape());
    String written = map.fits(own, was) ? own : written(++last, find.shape());
    map.add(written, was);
    return written;
  }

  private int number(String secret) {
    return numbers.computeIfAbsent(secret, unknown -> ++last);
  }

  private static String written(int number, Shape shape) {
    String plain = Placeholder.of(number);
    if (shape instanceof Shape.UserBase64 user) {
      return Placeholder.base64(user.user() + ":" + plain);
    }
    return shape instanceof Shape.Plain ? plain : Placeholder.base64(plain);
  }

  /** The text around the secrets stays; where that could not be told apart, nothing does. */
  private String packed(Shape.Packed packed, String was) {
    if (packed.finds().isEmpty()) {
      return was;
    }
    String written = Placeholder.base64(" " + Splices.apply(packed.text(), shifted(packed)));
    if (map.fits(written, was)) {
      map.add(written, was);
      return written;
    }
    return of(new Find(packed.finds().get(0).span(), Family.ENCODED, was, new Shape.Base64()), was);
  }

  /**
   * The edits of a JSON text, with a blank here and there (and one before the text) that keeps all
   * of it out of step with the original: else whole lines of the old base64 would come out again
   * where they hold hosts only, and look like a leak.
   */
  private List<Splice> shifted(Shape.Packed packed) {
    List<Splice> splices = new ArrayList<>();
    int shift = 1;
    for (Find find : packed.finds()) {
      String written = inner(find, packed.text());
      splices.add(new Splice(find.span(), written));
      shift += written.length() - (find.span().end() - find.span().start());
      if (shift % 3 == 0 && Letters.at(packed.text(), find.span().end()) == '"') {
        splices.add(Splice.insert(find.span().end() + 1, " "));
        shift++;
      }
    }
    return splices;
  }

  /** Within base64 nothing has to be turned back, so nothing is put into the map. */
  private String inner(Find find, String text) {
    if (find.shape() instanceof Shape.Packed packed) {
      return packed(packed, find.span().of(text));
    }
    return written(number(find.secret()), find.shape());
  }
}
