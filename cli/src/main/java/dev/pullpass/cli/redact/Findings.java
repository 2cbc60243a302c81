package dev.pullpass.cli.redact;

import dev.pullpass.cli.Io;
import dev.pullpass.core.redact.Family;
import dev.pullpass.core.redact.Redaction;
import dev.pullpass.core.redact.Replacement;
import dev.pullpass.core.text.JsonWriter;
import dev.pullpass.core.text.LineMap;
import dev.pullpass.core.text.Position;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was found in which file, without what it was. */
final class Findings {
  private static final String VERSION = "pullpass.dev/v1alpha1";
  private static final int MOST_LINES = 20;

  private record Found(String file, List<Replacement> replacements, List<Position> positions) {}

  private final List<Found> files = new ArrayList<>();

  void add(String file, String text, Redaction redaction) {
    LineMap lines = new LineMap(text);
    List<Position> positions =
        redaction.replacements().stream()
            .map(replacement -> lines.position(replacement.span().start()))
            .toList();
    files.add(new Found(TextFile.name(file), redaction.replacements(), positions));
  }

  boolean isEmpty() {
    return files.stream().allMatch(found -> found.replacements().isEmpty());
  }

  /** A line for each file and family. */
  void tell(Io io) {
    for (Found found : files) {
      families(found)
          .forEach(
              (family, lines) -> io.say(found.file() + ": " + family.words() + ", " + said(lines)));
      if (found.replacements().isEmpty()) {
        io.say(found.file() + ": no secret found");
      }
    }
  }

  private static Map<Family, List<Integer>> families(Found found) {
    Map<Family, List<Integer>> families = new EnumMap<>(Family.class);
    for (int i = 0; i < found.replacements().size(); i++) {
      families
          .computeIfAbsent(found.replacements().get(i).family(), family -> new ArrayList<>())
          .add(found.positions().get(i).line());
    }
    return families;
  }

  private static String said(List<Integer> all) {
    List<Integer> lines = all.stream().distinct().toList();
    String shown =
        lines.stream().limit(MOST_LINES).map(String::valueOf).collect(Collectors.joining(", "));
    String more = lines.size() > MOST_LINES ? " and " + (lines.size() - MOST_LINES) + " more" : "";
    return (lines.size() == 1 ? "line " : "lines ") + shown + more;
  }

  /** All of it for programs. */
  String json() {
    JsonWriter out = JsonWriter.pretty().beginObject();
    out.name("apiVersion").value(VERSION).name("kind").value("RedactionReport");
    out.name("files").beginArray();
    files.forEach(found -> file(out, found));
    return out.endArray().endObject().text();
  }

  private static void file(JsonWriter out, Found found) {
    out.beginObject().name("file").value(found.file()).name("secrets").beginArray();
    for (int i = 0; i < found.replacements().size(); i++) {
      Position position = found.positions().get(i);
      out.beginObject().name("line").value(position.line()).name("column").value(position.column());
      out.name("family").value(found.replacements().get(i).family().name());
      out.name("placeholder").value(found.replacements().get(i).placeholder()).endObject();
    }
    out.endArray().endObject();
  }
}
