package dev.pullpass.core.chart;

import dev.pullpass.core.template.Expression;
import dev.pullpass.core.template.Expression.Call;
import dev.pullpass.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of what {@code printf "%s/%s:%s" …} makes. */
final class Format {
  private static final String VERBS = "svd";

  private Format() {}

  /** Empty where the format is no text, or more than the plain verbs stands in it. */
  static Optional<List<Piece>> pieces(Call call, List<Symbol> arguments) {
    if (call.arguments().isEmpty() || !(call.arguments().get(0) instanceof Expression.Text text)) {
      return Optional.empty();
    }
    List<Piece> pieces = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    String format = text.value();
    int next = 1;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%') {
        plain.append(c);
      } else if (i + 1 < format.length() && format.charAt(i + 1) == '%') {
        plain.append(format.charAt(++i));
      } else {
        boolean verb = i + 1 < format.length() && VERBS.indexOf(format.charAt(i + 1)) >= 0;
        if (!verb || next >= arguments.size()) {
          return Optional.empty();
        }
        literal(plain, text.span(), pieces);
        pieces.add(argument(call, arguments, next++));
        i++;
      }
    }
    literal(plain, text.span(), pieces);
    return next == arguments.size() ? Optional.of(pieces) : Optional.empty();
  }

  private static void literal(StringBuilder plain, Span format, List<Piece> pieces) {
    if (plain.length() > 0) {
      pieces.add(new Piece.Literal(plain.toString(), format));
      plain.setLength(0);
    }
  }

  /** A value that comes through a pipe has no expression among the arguments. */
  private static Piece argument(Call call, List<Symbol> arguments, int index) {
    Expression expression =
        index < call.arguments().size() ? call.arguments().get(index) : call.arguments().get(0);
    return new Piece.Argument(arguments.get(index), expression);
  }
}
