package dev.pullpass.core.source;

import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.List;

/** The matrix of a job, as the variables {@code matrix.NAME} and {@code matrix.NAME.FIELD}. */
final class Matrix {
  private Matrix() {}

  static void read(YamlMap job, Variables variables) {
    YamlMap matrix = job.map("strategy").flatMap(strategy -> strategy.map("matrix")).orElse(null);
    if (matrix == null) {
      return;
    }
    for (YamlEntry entry : matrix.entries()) {
      boolean rows = entry.name().equals("include");
      if (entry.value() instanceof YamlList list && !entry.name().equals("exclude")) {
        list.items()
            .forEach(item -> value(rows ? "matrix" : "matrix." + entry.name(), item, variables));
      }
    }
  }

  private static void value(String name, YamlNode node, Variables variables) {
    if (node instanceof YamlScalar scalar) {
      variables.add(name, scalar.value());
    } else if (node instanceof YamlMap map) {
      List<YamlEntry> fields = map.entries();
      for (YamlEntry field : fields) {
        if (field.value() instanceof YamlScalar scalar) {
          variables.add(name + "." + field.name(), scalar.value());
        }
      }
    }
  }
}
