package dev.pullpass.core.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * The instructions of a Dockerfile in words: continued lines joined, comments and the texts of
 * heredocs left out.
 */
final class DockerfileLines {
  private final String text;
  private final List<List<ShellWord>> instructions = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int[] places = new int[128];
  private char escape = '\\';
  private boolean directives = true;

  private DockerfileLines(String text) {
    this.text = text;
  }

  /** Each instruction with its name first; none of them empty. */
  static List<List<ShellWord>> instructions(String text) {
    DockerfileLines lines = new DockerfileLines(text);
    lines.read();
    return lines.instructions;
  }

  private void read() {
    int start = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0;
    Deque<String> heredocs = new ArrayDeque<>();
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (heredocs.isEmpty()) {
        physical(start, end, heredocs);
      } else if (text.substring(start, end).strip().equals(heredocs.peek())) {
        heredocs.poll();
      }
      start = end + 1;
    }
    finish(heredocs);
  }

  private void physical(int start, int end, Deque<String> heredocs) {
    String shown = text.substring(start, end).strip();
    if (shown.startsWith("#")) {
      directive(shown);
      return;
    }
    directives = false;
    int last = end;
    while (last > start && text.charAt(last - 1) <= ' ') {
      last--;
    }
    if (last == start) {
      return;
    }
    boolean goesOn = text.charAt(last - 1) == escape;
    take(start, goesOn ? last - 1 : last);
    if (!goesOn) {
      finish(heredocs);
    }
  }

  /** {@code # escape=`}, before anything else. */
  private void directive(String comment) {
    String bare = comment.substring(1).replace(" ", "").toLowerCase(Locale.ROOT);
    directives &= bare.indexOf('=') > 0;
    if (directives && bare.equals("escape=`")) {
      escape = '`';
    }
  }

  private void take(int start, int end) {
    for (int i = start; i < end; i++) {
      if (line.length() + 1 >= places.length) {
        places = java.util.Arrays.copyOf(places, places.length * 2);
      }
      places[line.length()] = i;
      line.append(text.charAt(i));
    }
  }

  private void finish(Deque<String> heredocs) {
    String whole = line.toString();
    int[] offsets = places.clone();
    line.setLength(0);
    String name = whole.strip().toUpperCase(Locale.ROOT);
    List<List<ShellWord>> commands = ShellScript.plain(whole, at -> offsets[at]);
    if (!commands.isEmpty()) {
      instructions.add(commands.get(0));
    }
    if (name.startsWith("RUN") || name.startsWith("COPY") || name.startsWith("ADD")) {
      heredocs(whole, heredocs);
    }
  }

  /** {@code <<EOF}, {@code <<-EOF}, {@code <<"EOF"}; {@code <<<} is none. */
  private static void heredocs(String line, Deque<String> heredocs) {
    int at = line.indexOf("<<");
    while (at >= 0) {
      int start = at + 2;
      start += line.startsWith("-", start) ? 1 : 0;
      boolean quoted = line.startsWith("\"", start) || line.startsWith("'", start);
      start += quoted ? 1 : 0;
      int end = start;
      while (end < line.length() && isWord(line.charAt(end))) {
        end++;
      }
      if (end > start) {
        heredocs.add(line.substring(start, end));
      }
      at = line.indexOf("<<", Math.max(end, at + 2));
    }
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
