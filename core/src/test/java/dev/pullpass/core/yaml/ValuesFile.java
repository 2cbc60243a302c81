package dev.pullpass.core.yaml;

import java.util.Random;

/** A values file as people write them: indentation, comments, quotes and anchors at random. */
final class ValuesFile {
  private static final String[] SCALARS = {
    "latest",
    "1.10",
    "'it''s'",
    "\"caf\\u00e9 \\x41\"",
    "",
    "~",
    "true",
    "0644",
    "nginx:1.25",
    "two  words",
    "\uD83D\uDE00",
    "\"\"",
    "!!str x",
    "12:30",
    "multi\n%swords",
    "a#b",
    "\"#\""
  };
  private static final String[] COMMENTS = {
    "", "", "", " # kept", "\t# tabbed", "   ", "  # \uD83D\uDE00"
  };

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private final String lineEnd;
  private int anchors;
  private int keys;

  ValuesFile(Random random) {
    this.random = random;
    this.lineEnd = random.nextInt(4) == 0 ? "\r\n" : "\n";
    if (random.nextInt(8) == 0) {
      out.append('\uFEFF');
    }
    map(0, 2 + random.nextInt(2), 0);
    out.append("last: one").append(any(COMMENTS)).append(lineEnd);
    if (random.nextInt(4) == 0) {
      out.setLength(out.length() - lineEnd.length());
    }
  }

  String text() {
    return out.toString();
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private void map(int column, int step, int depth) {
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      noise(column);
      out.append(" ".repeat(column));
      entry(column, step, depth);
    }
  }

  private void noise(int column) {
    switch (random.nextInt(8)) {
      case 0 -> out.append(lineEnd);
      case 1 -> out.append(" ".repeat(column)).append("# about the next").append(lineEnd);
      default -> {}
    }
  }

  private void entry(int column, int step, int depth) {
    String key = "k" + keys++;
    out.append(random.nextInt(5) == 0 ? "\"" + key + "\"" : key).append(":");
    int kind = depth > 3 ? 9 : random.nextInt(12);
    if (kind < 2) {
      out.append(any(COMMENTS)).append(lineEnd);
      map(column + step, step, depth + 1);
    } else if (kind < 4) {
      out.append(lineEnd);
      list(column + (random.nextBoolean() ? step : 0), step, depth + 1);
    } else if (kind == 4) {
      out.append(" {x: latest, y: [a, 'b',c], z: }").append(any(COMMENTS)).append(lineEnd);
    } else if (kind == 5) {
      String margin = " ".repeat(column + step);
      out.append(" |").append(lineEnd).append(margin).append("image: x:1").append(lineEnd);
      out.append(margin).append(" # no comment").append(lineEnd);
    } else {
      scalar(column + step);
    }
  }

  private void scalar(int margin) {
    String value = any(SCALARS);
    if (!value.isEmpty()) {
      out.append(" ");
    }
    if (!value.isEmpty() && !value.startsWith("!") && random.nextInt(8) == 0) {
      out.append("&a").append(anchors++).append(" ");
    } else if (anchors > 0 && random.nextInt(8) == 0) {
      value = (value.isEmpty() ? " " : "") + "*a" + random.nextInt(anchors);
    }
    out.append(value.replace("\n%s", lineEnd + " ".repeat(margin)));
    out.append(any(COMMENTS)).append(lineEnd);
  }

  private void list(int column, int step, int depth) {
    String dash = "-" + " ".repeat(1 + random.nextInt(3));
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      noise(column);
      out.append(" ".repeat(column)).append(dash);
      int inner = column + dash.length();
      if (random.nextBoolean()) {
        entry(inner, step, depth);
        if (random.nextBoolean()) {
          map(inner, step, depth + 1);
        }
      } else {
        scalar(inner);
      }
    }
  }
}
