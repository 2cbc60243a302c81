package dev.pullpass.core.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Proves edits: what is read afterwards is what was read before, but for what they wanted. Bytes
 * outside of what is read, such as comments, cannot change, since the splices leave them alone.
 */
final class Comparison {
  private final String before;
  private final String after;

  private Comparison(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** An edit, of which some steps are gone already. */
  private record Pending(YamlEdit edit, int gone) {

    boolean isHere() {
      return edit.path().steps().size() == gone;
    }

    boolean insertsHere() {
      return edit instanceof YamlEdit.Insert && edit.path().steps().size() == gone + 1;
    }

    boolean leadsTo(YamlPath.Step step) {
      return !isHere() && !insertsHere() && edit.path().steps().get(gone).equals(step);
    }

    Pending next() {
      return new Pending(edit, gone + 1);
    }
  }

  /** True if the edits were made, and nothing else. */
  static boolean proves(YamlText before, YamlText after, List<YamlEdit> edits) {
    if (before.documents().size() != after.documents().size()) {
      return false;
    }
    Comparison comparison = new Comparison(before.text(), after.text());
    for (int i = 0; i < before.documents().size(); i++) {
      int document = i;
      List<Pending> pending =
          edits.stream()
              .filter(edit -> edit.path().document() == document)
              .map(edit -> new Pending(edit, 0))
              .toList();
      if (!comparison.same(before.documents().get(i), after.documents().get(i), pending)) {
        return false;
      }
    }
    return true;
  }

  private boolean same(YamlNode old, YamlNode now, List<Pending> pending) {
    NodeProperties was = old.properties();
    if (!was.anchor().equals(now.properties().anchor())
        || !was.tag().equals(now.properties().tag())) {
      return false;
    }
    for (Pending one : pending) {
      if (one.isHere() && one.edit() instanceof YamlEdit.Set set) {
        return pending.size() == 1 && Matching.matches(set.value(), now);
      }
    }
    return pending.isEmpty() ? unchanged(old, now) : changed(old, now, pending);
  }

  private boolean unchanged(YamlNode old, YamlNode now) {
    if (old instanceof YamlMap map) {
      return now instanceof YamlMap other
          && map.flow() == other.flow()
          && entries(map.entries(), other.entries(), List.of());
    }
    if (old instanceof YamlList list) {
      return now instanceof YamlList other
          && list.flow() == other.flow()
          && list.items().size() == other.items().size()
          && items(list.items(), other.items(), List.of());
    }
    return sameText(old, now) && (!(old instanceof YamlScalar scalar) || sameScalar(scalar, now));
  }

  private boolean sameText(YamlNode old, YamlNode now) {
    int length = old.span().end() - old.span().start();
    boolean block = old instanceof YamlScalar scalar && scalar.isBlock();
    return block
        || (now.span().end() - now.span().start() == length
            && before.regionMatches(old.span().start(), after, now.span().start(), length));
  }

  private static boolean sameScalar(YamlScalar old, YamlNode now) {
    return now instanceof YamlScalar other
        && old.style() == other.style()
        && old.value().equals(other.value());
  }

  private boolean changed(YamlNode old, YamlNode now, List<Pending> pending) {
    List<NewValue> appended = new ArrayList<>();
    List<Pending> inserts = new ArrayList<>();
    for (Pending one : pending) {
      if (one.isHere() && one.edit() instanceof YamlEdit.Append append) {
        appended.addAll(append.items());
      } else if (one.insertsHere()) {
        inserts.add(one);
      }
    }
    if (now instanceof YamlMap map && appended.isEmpty()) {
      return map(old, map, pending, inserts);
    }
    return now instanceof YamlList list && inserts.isEmpty() && list(old, list, pending, appended);
  }

  private boolean map(YamlNode old, YamlMap now, List<Pending> pending, List<Pending> inserts) {
    Set<String> made = new HashSet<>();
    for (Pending one : inserts) {
      YamlEdit.Insert insert = (YamlEdit.Insert) one.edit();
      String name = insert.path().name();
      boolean isNew = !(old instanceof YamlMap map) || map.indexOf(name) < 0;
      if (isNew && !made.add(name)) {
        return false;
      }
      if (now.entry(name)
          .filter(entry -> Matching.matches(insert.value(), entry.value()))
          .isEmpty()) {
        return false;
      }
    }
    List<YamlEntry> kept =
        now.entries().stream().filter(entry -> !made.contains(entry.name())).toList();
    return old instanceof YamlMap map
        ? (map.flow() == now.flow() || map.entries().isEmpty())
            && kept.size() + made.size() == now.entries().size()
            && entries(map.entries(), kept, pending)
        : Gap.isEmpty(old) && kept.isEmpty() && made.size() == now.entries().size();
  }

  private boolean entries(List<YamlEntry> old, List<YamlEntry> now, List<Pending> pending) {
    if (old.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < old.size(); i++) {
      YamlEntry was = old.get(i);
      boolean last = pending.isEmpty() || lastOfItsName(old, i);
      List<Pending> below = last ? below(pending, new YamlPath.Key(was.name())) : List.of();
      if (!same(was.key(), now.get(i).key(), List.of())
          || !same(was.value(), now.get(i).value(), below)) {
        return false;
      }
    }
    return true;
  }

  private static boolean lastOfItsName(List<YamlEntry> entries, int at) {
    String name = entries.get(at).name();
    return entries.subList(at + 1, entries.size()).stream()
        .noneMatch(entry -> entry.name().equals(name));
  }

  private static List<Pending> below(List<Pending> pending, YamlPath.Step step) {
    return pending.isEmpty()
        ? pending
        : pending.stream().filter(one -> one.leadsTo(step)).map(Pending::next).toList();
  }

  private boolean list(YamlNode old, YamlList now, List<Pending> pending, List<NewValue> appended) {
    List<YamlNode> was = old instanceof YamlList list ? list.items() : List.of();
    if (now.items().size() != was.size() + appended.size()) {
      return false;
    }
    boolean kind = old instanceof YamlList list && (list.flow() == now.flow() || was.isEmpty());
    return (kind || Gap.isEmpty(old))
        && items(was, now.items(), pending)
        && Matching.all(appended, now.items().subList(was.size(), now.items().size()));
  }

  private boolean items(List<YamlNode> old, List<YamlNode> now, List<Pending> pending) {
    for (int i = 0; i < old.size(); i++) {
      if (!same(old.get(i), now.get(i), below(pending, new YamlPath.Item(i)))) {
        return false;
      }
    }
    return true;
  }
}
