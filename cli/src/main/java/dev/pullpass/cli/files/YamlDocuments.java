package dev.pullpass.cli.files;

import dev.pullpass.core.text.MalformedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The documents of a YAML file as nodes, and what is asked of nodes. */
final class YamlDocuments {
  private YamlDocuments() {}

  /** All documents; throws {@link MalformedInput} that names file and line. */
  static List<Node> of(String file, String text) {
    List<Node> documents = new ArrayList<>();
    try {
      new Compose(LoadSettings.builder().setLabel(file).build())
          .composeAllFromString(text)
          .forEach(documents::add);
      return documents;
    } catch (MarkedYamlEngineException malformed) {
      int line = malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new MalformedInput(file + ": line " + line + ": not valid YAML");
    } catch (YamlEngineException malformed) {
      throw new MalformedInput(file + ": not valid YAML");
    }
  }

  /** The value under a key. */
  static Optional<Node> field(Node node, String name) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (text(tuple.getKeyNode()).equals(name)) {
          return Optional.of(tuple.getValueNode());
        }
      }
    }
    return Optional.empty();
  }

  /** The text under a key, as written; empty where there is none. */
  static String textAt(Node node, String name) {
    return field(node, name).map(YamlDocuments::text).orElse("");
  }

  /** A scalar as written, {@code 1.27} too; empty for anything else, and for a plain null. */
  static String text(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      return "";
    }
    boolean missing =
        scalar.isPlain() && (scalar.getValue().equals("null") || scalar.getValue().equals("~"));
    return missing ? "" : scalar.getValue().strip();
  }
}
