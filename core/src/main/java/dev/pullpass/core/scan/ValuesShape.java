package dev.pullpass.core.scan;

import dev.pullpass.core.chart.PullSecretShapes.Shape;
import dev.pullpass.core.source.PullSecretList;
import dev.pullpass.core.source.PullSecretList.Form;
import dev.pullpass.core.source.SourceFile;
import dev.pullpass.core.yaml.NewValue;
import dev.pullpass.core.yaml.YamlEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pull secrets in a chart's values that are not written as its templates want them. */
final class ValuesShape {
  private final SourceFile values;
  private final Map<String, Shape> shapes;

  /**
   * @param shapes what the templates want, by the paths of the lists
   */
  ValuesShape(SourceFile values, Map<String, Shape> shapes) {
    this.values = values;
    this.shapes = shapes;
  }

  /** What is wrong with a list, if anything is. */
  Optional<Finding> of(PullSecretList list) {
    Shape wanted = shapes.getOrDefault(list.path().toString(), Shape.BOTH);
    Form form = wanted == Shape.STRINGS ? Form.NAMED : Form.TEXT;
    boolean told = wanted == Shape.STRINGS || wanted == Shape.NAMES;
    return list.items().stream()
        .filter(item -> told && item.form() == form && !item.name().value().isEmpty())
        .findFirst()
        .map(item -> finding(list, item, wanted));
  }

  private Finding finding(PullSecretList list, PullSecretList.Item item, Shape wanted) {
    boolean texts = wanted == Shape.STRINGS;
    return Finding.of(
        PullSecretShape.RULE,
        Place.of(values, item.name().span(), "", item.name().path().toString()),
        texts
            ? "The templates of this chart want mere names of pull secrets here, not maps."
            : "The templates of this chart want pull secrets as maps with a name here.",
        texts ? texts(list) : Edits.name(list));
  }

  private static Mend texts(PullSecretList list) {
    List<YamlEdit> edits = new ArrayList<>();
    for (PullSecretList.Item item : list.items()) {
      if (item.form() == Form.NAMED) {
        edits.add(
            new YamlEdit.Set(item.name().path().parent(), NewValue.text(item.name().value())));
      }
    }
    return new Mend.Change("write each as a mere name", edits);
  }
}
