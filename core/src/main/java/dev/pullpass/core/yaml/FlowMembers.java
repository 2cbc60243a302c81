package dev.pullpass.core.yaml;

import dev.pullpass.core.text.Span;
import dev.pullpass.core.text.Splice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Adds members between brackets or braces, each on its line if the others are. */
final class FlowMembers {
  private final String text;
  private final Layout layout;
  private final List<Span> members;
  private final String usual;

  private FlowMembers(Trail trail, List<Span> members) {
    this.text = trail.text().text();
    this.layout = new Layout(text);
    this.members = members;
    this.usual = FlowStyle.of(trail).comma();
  }

  /** The members of a map that is not empty. */
  static FlowMembers of(Trail trail, YamlMap map) {
    return new FlowMembers(
        trail, map.entries().stream().map(entry -> span(entry.key(), entry.value())).toList());
  }

  /** The members of a list that is not empty. */
  static FlowMembers of(Trail trail, YamlList list) {
    return new FlowMembers(trail, list.items().stream().map(item -> span(item, item)).toList());
  }

  private static Span span(YamlNode first, YamlNode last) {
    return new Span(first.properties().start(), last.span().end());
  }

  /** Adds them before the member of this number; behind the last, if there is none. */
  List<Splice> insert(int index, List<String> written) {
    return index < members.size() ? before(members.get(index), written) : behindLast(written);
  }

  private List<Splice> before(Span member, List<String> written) {
    String apart = layout.isFirst(member.start()) ? "," + nextLine(member) : separator();
    String all = written.stream().map(one -> one + apart).collect(Collectors.joining());
    return List.of(Splice.insert(member.start(), all));
  }

  private List<Splice> behindLast(List<String> written) {
    Span last = members.get(members.size() - 1);
    if (!layout.isFirst(last.start())) {
      String all = written.stream().map(one -> separator() + one).collect(Collectors.joining());
      return List.of(Splice.insert(last.end(), all));
    }
    String lines = String.join("," + nextLine(last), written);
    int behind = layout.skipBlanks(last.end());
    boolean comma = behind < text.length() && text.charAt(behind) == ',';
    if (comma && layout.isLastOnLine(behind + 1)) {
      return List.of(Splice.insert(layout.lineEnd(behind), nextLine(last) + lines + ","));
    }
    List<Splice> splices = new ArrayList<>();
    splices.add(Splice.insert(last.end(), ","));
    boolean ends = layout.isLastOnLine(last.end());
    int at = ends ? layout.lineEnd(last.end()) : last.end();
    splices.add(Splice.insert(at, nextLine(last) + lines));
    return splices;
  }

  private String nextLine(Span member) {
    int start = layout.lineStart(member.start());
    return layout.lineBreak(member.start()) + text.substring(start, member.start());
  }

  /** What stands between two members on a line. */
  private String separator() {
    for (int i = 1; i < members.size(); i++) {
      String between = text.substring(members.get(i - 1).end(), members.get(i).start());
      if (between.strip().equals(",") && between.indexOf('\n') < 0 && between.indexOf(' ') != 0) {
        return between;
      }
    }
    return usual;
  }
}
