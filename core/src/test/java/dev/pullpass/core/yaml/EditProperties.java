package dev.pullpass.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EditProperties {

  @Provide
  Arbitrary<ValuesFile> files() {
    return Arbitraries.randomValue(ValuesFile::new);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of("v1.2.3", "1.10", "on", "", "a: b", "x #y", "it's", "\"q\"", "n:1@sha256:0"),
        Arbitraries.strings().withChars("ab:# -'\"\\{}[],&*!|>%@`~.019eé☃\n\t").ofMaxLength(12));
  }

  /** The paths of all scalars that an edit may reach. */
  private static List<YamlPath> scalars(YamlText text) {
    List<YamlPath> paths = new ArrayList<>();
    collect(text.documents().get(0), YamlPath.root(0), paths);
    return paths;
  }

  private static void collect(YamlNode node, YamlPath path, List<YamlPath> paths) {
    if (node instanceof YamlMap map) {
      map.entries().forEach(entry -> collect(entry.value(), path.key(entry.name()), paths));
    } else if (node instanceof YamlList list) {
      for (int i = 0; i < list.items().size(); i++) {
        collect(list.items().get(i), path.item(i), paths);
      }
    } else if (node instanceof YamlScalar scalar && !scalar.isBlock()) {
      paths.add(path);
    }
  }

  private static <T> T any(List<T> all, long seed) {
    return all.get(new Random(seed).nextInt(all.size()));
  }

  private static String edited(String text, YamlEdit edit) {
    EditResult result = YamlEditor.edit(YamlText.parse(text), edit);
    assertThat(result).as("%s in%n%s", edit, text).isInstanceOf(EditResult.Edited.class);
    return ((EditResult.Edited) result).applyTo(text);
  }

  private static String value(String text, YamlPath path) {
    return ((YamlScalar) YamlText.parse(text).node(path).orElseThrow()).value();
  }

  @Property(tries = 500)
  void aValueIsSetAndNothingElse(
      @ForAll("files") ValuesFile file, @ForAll("texts") String value, @ForAll long seed) {
    YamlPath path = any(scalars(YamlText.parse(file.text())), seed);

    String after = edited(file.text(), YamlEdit.set(path, value));

    assertThat(value(after, path)).isEqualTo(value);
    assertThat(edited(after, YamlEdit.set(path, value))).isEqualTo(after);
    List<String> before = others(file.text(), path);
    assertThat(others(after, path)).isEqualTo(before);
  }

  private static List<String> others(String text, YamlPath but) {
    return scalars(YamlText.parse(text)).stream()
        .filter(path -> !path.equals(but))
        .map(path -> path + "=" + value(text, path))
        .toList();
  }

  @Property(tries = 500)
  void aValueThatIsSetBackLeavesTheSameBytes(@ForAll("files") ValuesFile file, @ForAll long seed) {
    YamlText read = YamlText.parse(file.text());
    YamlPath path = any(scalars(read), seed);
    YamlScalar old = (YamlScalar) read.node(path).orElseThrow();
    if (!isWrittenInTheOnlyWay(old, old.span().of(file.text()))) {
      return;
    }
    String there = edited(file.text(), YamlEdit.set(path, "v1-x"));

    assertThat(edited(there, YamlEdit.set(path, old.value()))).isEqualTo(file.text());
  }

  /** Not with escapes, nor folded over lines, nor without the quotes that we would write. */
  private static boolean isWrittenInTheOnlyWay(YamlScalar scalar, String source) {
    boolean plain = scalar.style() == YamlScalar.Style.PLAIN;
    boolean folded = source.indexOf('\\') >= 0 || source.indexOf('\n') >= 0;
    return !folded && (!plain || PlainText.isSafe(scalar.value()));
  }

  @Property(tries = 500)
  void aKeyIsAddedAndNothingElse(
      @ForAll("files") ValuesFile file, @ForAll("texts") String value, @ForAll long seed) {
    YamlPath map = any(maps(YamlText.parse(file.text())), seed);
    YamlEdit insert =
        YamlEdit.insert(
            map.key("imagePullSecrets"), NewValue.items(NewValue.fields("name", value)));

    String after = edited(file.text(), insert);

    YamlPath name = map.key("imagePullSecrets").item(0).key("name");
    assertThat(value(after, name)).isEqualTo(value);
    assertThat(others(after, name)).containsExactlyInAnyOrderElementsOf(others(file.text(), name));
    assertThat(edited(after, insert)).isEqualTo(after);
  }

  private static List<YamlPath> maps(YamlText text) {
    List<YamlPath> paths = new ArrayList<>(List.of(YamlPath.root(0)));
    for (YamlPath path : scalars(text)) {
      YamlPath holder = path.parent();
      if (text.node(holder).filter(YamlMap.class::isInstance).isPresent()) {
        paths.add(holder);
      }
    }
    return paths;
  }
}
