package dev.pullpass.core.yaml;

import static dev.pullpass.core.yaml.NewValue.fields;
import static dev.pullpass.core.yaml.NewValue.items;
import static dev.pullpass.core.yaml.NewValue.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.pullpass.core.text.Splices;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlEditorTest {
  private static final NewValue REGCRED = fields("name", "regcred");

  /** {@code spec/containers/0/image}. */
  private static YamlPath at(String path) {
    YamlPath all = YamlPath.root(0);
    for (String step : path.split("/", -1)) {
      boolean number = !step.isEmpty() && Character.isDigit(step.charAt(0));
      all = number ? all.item(Integer.parseInt(step)) : all.key(step);
    }
    return all;
  }

  private static YamlEdit set(String path, String value) {
    return YamlEdit.set(at(path), value);
  }

  private static YamlEdit set(String path, NewValue value) {
    return new YamlEdit.Set(at(path), value);
  }

  private static YamlEdit insert(String path, NewValue value) {
    return YamlEdit.insert(at(path), value);
  }

  private static YamlEdit append(String path, NewValue value) {
    return YamlEdit.append(at(path), value);
  }

  private static Arguments row(String sentence, String before, YamlEdit edit, String after) {
    return arguments(sentence, before, edit, after);
  }

  static Stream<Arguments> values() {
    return Stream.of(
        row(
            "a plain number that is wanted as a text",
            "a: 1.10\n",
            set("a", "1.10"),
            "a: \"1.10\"\n"),
        row("a text with a colon", "a: b\n", set("a", "v: w"), "a: \"v: w\"\n"),
        row("a text with a comment mark", "a: b\n", set("a", "v #w"), "a: \"v #w\"\n"),
        row("a text with quotes", "a: b\n", set("a", "say \"hi: x\""), "a: 'say \"hi: x\"'\n"),
        row("a text of two lines", "a: b\n", set("a", "x\ny"), "a: \"x\\ny\"\n"),
        row("single quotes stay", "a: 'it''s'\n", set("a", "o'r"), "a: 'o''r'\n"),
        row("double quotes stay", "a: \"q\" # c\n", set("a", "x\"\\"), "a: \"x\\\"\\\\\" # c\n"),
        row("quotes over two lines", "a: \"x\n  y\"\n", set("a", "v"), "a: \"v\"\n"),
        row("nothing and trailing blanks", "a:  \nb: c\n", set("a", "v"), "a: v\nb: c\n"),
        row("an empty item", "a:\n-\n- x\n", set("a/0", "v"), "a:\n- v\n- x\n"),
        row("a key without colon", "a: {b, c: d}\n", set("a/b", "v"), "a: {b: v, c: d}\n"),
        row("a colon in flow style", "a: {b: c}\n", set("a/b", "n:1"), "a: {b: \"n:1\"}\n"),
        row("a colon where one was", "a: {b: n:1}\n", set("a/b", "n:2"), "a: {b: n:2}\n"),
        row("a bracket in flow style", "a: [b]\n", set("a/0", "n[1]"), "a: [\"n[1]\"]\n"),
        row("a null in JSON", "{\"a\": null}", set("a", "v"), "{\"a\": \"v\"}"),
        row("a block of one line", "a: |\n  n:1\nb: c\n", set("a", "n:2"), "a: |\n  n:2\nb: c\n"),
        row("a number", "a: 1\n", set("a", new NewValue.Literal("2")), "a: 2\n"),
        row("a truth value", "a: \"no\"\n", set("a", new NewValue.Literal("true")), "a: true\n"),
        row("behind an anchor", "a: &x\nb: *x\n", set("a", "v"), "a: &x v\nb: *x\n"),
        row("behind a tag", "a: ! 12 # c\n", set("a", "v"), "a: ! v # c\n"),
        row("lone carriage returns", "a: x\rb: y\r", set("a", "v"), "a: v\rb: y\r"),
        row(
            "a name in a list of texts",
            "l:\n- r # c\n- b\n",
            set("l/0", REGCRED),
            "l:\n- name: regcred # c\n- b\n"),
        row(
            "a text in a list of names",
            "l:\n- name: r # c\n",
            set("l/0", "regcred"),
            "l:\n- regcred # c\n"),
        row(
            "a name in a flow list",
            "l: [r, b]\n",
            set("l/0", REGCRED),
            "l: [{name: regcred}, b]\n"),
        row("a list in the place of a text", "l: r\n", set("l", items(text("r"))), "l: [r]\n"),
        row("a list in the place of nothing", "l:\n", set("l", items(text("r"))), "l:\n  - r\n"));
  }

  static Stream<Arguments> keys() {
    return Stream.of(
        row(
            "above the comment of the next key",
            "i:\n  tag: x # c\n  # on p\n  p: z\n",
            insert("i/digest", text("v")),
            "i:\n  tag: x # c\n  digest: v\n  # on p\n  p: z\n"),
        row(
            "below the comment of the key before",
            "i:\n  tag: x\n    # more\n  # on p\n  p: z\n",
            insert("i/digest", text("v")),
            "i:\n  tag: x\n    # more\n  digest: v\n  # on p\n  p: z\n"),
        row(
            "below a comment at the end",
            "i:\n  tag: x\n  # digest: y\n\nb: c\n",
            insert("i/digest", text("v")),
            "i:\n  tag: x\n  # digest: y\n  digest: v\n\nb: c\n"),
        row(
            "above a comment that is further out",
            "i:\n  tag: x\n# on b\nb: c\n",
            insert("i/digest", text("v")),
            "i:\n  tag: x\n  digest: v\n# on b\nb: c\n"),
        row(
            "where there is no final line end",
            "i:\n  tag: x",
            insert("i/digest", text("v")),
            "i:\n  tag: x\n  digest: v"),
        row(
            "with carriage returns",
            "i:\r\n  tag: x\r\nb: c\r\n",
            insert("i/digest", text("v")),
            "i:\r\n  tag: x\r\n  digest: v\r\nb: c\r\n"),
        row(
            "a list, with carriage returns",
            "i:\r\n  tag: x",
            insert("i/s", items(REGCRED)),
            "i:\r\n  tag: x\r\n  s:\r\n    - name: regcred"),
        row(
            "above the first key of an item",
            "l:\n- a: b\n  c: d\n",
            new YamlEdit.Insert(at("l/0/k"), text("v"), Place.LAST.orBefore("a"), List.of()),
            "l:\n- k: v\n  a: b\n  c: d\n"),
        row(
            "in an item, below the image",
            "l:\n- image: a\n  name: b\n",
            insert("l/0/imagePullPolicy", text("Always")),
            "l:\n- image: a\n  imagePullPolicy: Always\n  name: b\n"),
        row(
            "below the service account, as lists stand there",
            "s:\n    serviceAccountName: x\n\n    # all\n    containers:\n      -   image: a\n",
            insert("s/imagePullSecrets", items(REGCRED)),
            """
            s:
                serviceAccountName: x
                imagePullSecrets:
                  -   name: regcred

                # all
                containers:
                  -   image: a
            """),
        row(
            "above the comment of the containers",
            "spec:\n  # all\n  containers:\n  - image: a\n",
            insert("spec/imagePullSecrets", items(REGCRED)),
            "spec:\n  imagePullSecrets:\n  - name: regcred\n  # all\n  containers:\n  - image: a\n"),
        row(
            "below a block of text, above its empty lines",
            "a:\n  b: |\n    y\n\n\nc: z\n",
            insert("a/k", text("v")),
            "a:\n  b: |\n    y\n  k: v\n\n\nc: z\n"),
        row(
            "below the empty lines that a block keeps",
            "a:\n  b: |+\n    y\n\nc: z\n",
            insert("a/k", text("v")),
            "a:\n  b: |+\n    y\n\n  k: v\nc: z\n"),
        row(
            "with its comment",
            "a: b\n",
            new YamlEdit.Insert(at("c"), fields("d", "1"), Place.LAST, List.of("On c.", "", "x")),
            "a: b\n# On c.\n#\n# x\nc:\n  d: \"1\"\n"),
        row("that must be quoted", "a: b\n", insert("on", text("v")), "a: b\n\"on\": v\n"),
        row(
            "into nothing",
            "i:   # c\n  # d\nb: 1",
            insert("i/k", text("v")),
            "i:   # c\n  k: v\n  # d\nb: 1"),
        row("into braces", "i: {}  # c\n", insert("i/k", text("v")), "i:  # c\n  k: v\n"),
        row(
            "behind an anchor",
            "i: &a\nb: *a\n",
            insert("i/k", text("v")),
            "i: &a\n  k: v\nb: *a\n"),
        row(
            "over a merged one",
            "b: &b {t: 1}\nd:\n  <<: *b\n",
            insert("d/t", text("v")),
            "b: &b {t: 1}\nd:\n  <<: *b\n  t: v\n"),
        row(
            "above the end of a document",
            "a:\n  b: c\n...\n---\nd: e\n",
            insert("a/k", text("v")),
            "a:\n  b: c\n  k: v\n...\n---\nd: e\n"),
        row(
            "between braces",
            "i: {tag: x}\n",
            insert("i/digest", text("v")),
            "i: {tag: x, digest: v}\n"),
        row(
            "on lines between braces",
            "i: {\n  x: 1, # one\n  y: 2 # two\n}\n",
            insert("i/k", text("v")),
            "i: {\n  x: 1, # one\n  y: 2, # two\n  k: v\n}\n"),
        row(
            "behind a last comma",
            "i: {\n  x: 1,\n  y: 2, # two\n}\n",
            insert("i/k", text("v")),
            "i: {\n  x: 1,\n  y: 2, # two\n  k: v,\n}\n"),
        row(
            "into JSON",
            "{\n\t\"i\": {\n\t\t\"tag\": \"x\"\n\t}\n}\n",
            insert("i/digest", text("v")),
            "{\n\t\"i\": {\n\t\t\"tag\": \"x\",\n\t\t\"digest\": \"v\"\n\t}\n}\n"),
        row(
            "into JSON without blanks",
            "{\"spec\":{\"containers\":[]}}",
            insert("spec/imagePullSecrets", items(REGCRED)),
            "{\"spec\":{\"imagePullSecrets\":[{\"name\":\"regcred\"}],\"containers\":[]}}"));
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        row(
            "empty brackets",
            "s: []  # c\nb: 1\n",
            append("s", REGCRED),
            "s:  # c\n  - name: regcred\nb: 1\n"),
        row(
            "empty brackets above an example",
            "x:\n  s: []\n  # - name: a\n\nb: 1\n",
            append("x/s", REGCRED),
            "x:\n  s:\n    - name: regcred\n  # - name: a\n\nb: 1\n"),
        row(
            "empty brackets without line end",
            "x:\n  s: []",
            append("x/s", REGCRED),
            "x:\n  s:\n    - name: regcred"),
        row("empty brackets in JSON", "{\"s\": []}", append("s", text("r")), "{\"s\": [\"r\"]}"),
        row(
            "nothing, in a manifest",
            "kind: Pod\nspec:\n  s:\n",
            append("spec/s", REGCRED),
            "kind: Pod\nspec:\n  s:\n  - name: regcred\n"),
        row(
            "dashes below the key",
            "l:\n- name: a\n# next\nb: 1\n",
            append("l", REGCRED),
            "l:\n- name: a\n- name: regcred\n# next\nb: 1\n"),
        row(
            "dashes further in",
            "l:\n  -   name: a\n  # - name: b\nb: 1\n",
            append("l", REGCRED),
            "l:\n  -   name: a\n  # - name: b\n  -   name: regcred\nb: 1\n"),
        row("brackets", "l: [a,b]\n", append("l", text("1.0")), "l: [a,b,\"1.0\"]\n"),
        row(
            "brackets over lines",
            "l: [\n  a,\n  b\n]\n",
            append("l", REGCRED),
            "l: [\n  a,\n  b,\n  {name: regcred}\n]\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"values", "keys", "lists"})
  void isEditedInPlace(String sentence, String before, YamlEdit edit, String after) {
    EditResult result = YamlEditor.edit(YamlText.parse(before), edit);

    assertThat(result).as(sentence).isInstanceOf(EditResult.Edited.class);
    assertThat(((EditResult.Edited) result).applyTo(before)).isEqualTo(after);
  }

  static Stream<Arguments> refusals() {
    String anchors = "b: &b {t: 1}\nc: *b\nd:\n  <<: *b\ne: &e x\nf: *e\n";
    return Stream.of(
        row(
            "through an alias",
            anchors,
            set("c/t", "v"),
            "2: c stands for the anchor &b of line 1: change it there, by its own path"),
        row(
            "an alias",
            anchors,
            set("f", "v"),
            "6: f stands for the anchor &e of line 5: change it there, by its own path"),
        row(
            "through a merge",
            anchors,
            set("d/t", "v"),
            "4: d.t comes from <<: *b: change it where the anchor is, or add the key here"),
        row("what is not there", "a: b\n", set("c/d", "v"), "1: c is not there"),
        row("below a text", "a: b\n", set("a/d", "v"), "1: a is no map"),
        row("an item of a map", "a: {b: c}\n", set("a/0", "v"), "1: a is no list"),
        row("an item too many", "a:\n- b\n", set("a/1", "v"), "2: a has 1 items only"),
        row(
            "a map below its key",
            "x: 1\na:\n  b: c\n",
            set("a", "v"),
            "3: a is a block, and would go as a whole"),
        row(
            "several lines",
            "a: >-\n  x\n  y\n",
            set("a", "v"),
            "1: a is a block of text that is not a single line"),
        row(
            "a tag of someone's own",
            "a: !vault x\n",
            set("a", "v"),
            "1: a carries the tag !vault"),
        row("a key that is there", "a: b\n", insert("a", text("v")), "1: a is there already"),
        row("a key of a list", "a:\n- b\n", insert("a/c", text("v")), "2: a is no map"),
        row("an item of a map", "a: {b: c}\n", append("a", text("v")), "1: a is no list"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void isRefused(String sentence, String before, YamlEdit edit, String refusal) {
    EditResult result = YamlEditor.edit(YamlText.parse(before), edit);

    assertThat(result).as(sentence).isInstanceOf(EditResult.Refused.class);
    EditResult.Refused refused = (EditResult.Refused) result;
    assertThat(refused.line() + ": " + refused.reason()).isEqualTo(refusal);
  }

  @Test
  void severalEditsAreMadeTogetherOrNotAtAll() {
    String text = "image:\n  tag: x\nl: [a]\n";
    YamlText read = YamlText.parse(text);
    List<YamlEdit> edits =
        List.of(set("image/tag", "v"), insert("image/digest", text("d")), append("l", text("b")));

    EditResult.Edited edited = (EditResult.Edited) YamlEditor.edit(read, edits);

    assertThat(edited.applyTo(text)).isEqualTo("image:\n  tag: v\n  digest: d\nl: [a, b]\n");
    assertThat(YamlEditor.edit(read, List.of(set("image/tag", "v"), set("none", "x"))))
        .isEqualTo(new EditResult.Refused("none is not there", 1));
    assertThat(YamlEditor.edit(read, List.of(set("image/tag", "v"), set("image/tag", "w"))))
        .isEqualTo(new EditResult.Refused("two edits meet in one place", 2));
  }

  @Test
  void aTemplateIsEditedWhereItsActionsAreMasked() {
    String template =
        "spec:\n  {{- with .Values.x }}\n  sa: {{ . }}\n  {{- end }}\n  policy: Always\n";
    String masked =
        template
            .replace("{{- with .Values.x }}", "#".repeat(21))
            .replace("{{ . }}", "_______")
            .replace("{{- end }}", "#".repeat(10));

    EditResult.Edited edited =
        (EditResult.Edited)
            YamlEditor.edit(YamlText.parse(masked), set("spec/policy", "IfNotPresent"));

    assertThat(Splices.apply(template, edited.splices()))
        .isEqualTo(template.replace("Always", "IfNotPresent"));
  }

  @Test
  void whoElseReadsAnAnchorIsTold() {
    String text =
        """
        base: &b {tag: &t x, other: y}
        one: {<<: *b}
        two: *t
        again: &t z
        three: *t
        """;
    YamlText read = YamlText.parse(text);

    assertThat(read.sharing(at("base/tag")).stream().map(alias -> alias.span().start()))
        .containsExactly(text.indexOf("*b"), text.indexOf("*t"));
    assertThat(read.sharing(at("base/other"))).hasSize(1);
    assertThat(read.sharing(at("again"))).hasSize(1);
    assertThat(read.sharing(at("one"))).isEmpty();
  }
}
