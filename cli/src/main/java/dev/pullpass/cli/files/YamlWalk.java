package dev.pullpass.cli.files;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Visits every field once, with its path. An alias is the node that it stands for, which is visited
 * where it is met first: so neither a loop nor a bomb of aliases takes longer than its text.
 */
final class YamlWalk {
  private static final int DEEPEST = 200;

  /** What is done with a field. */
  @FunctionalInterface
  interface Visitor {
    /**
     * One field of an object.
     *
     * @param owner the object that the field is in
     */
    void field(String path, String name, Node value, MappingNode owner);
  }

  private final Visitor visitor;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  YamlWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  void document(Node root) {
    visit("", root, 0);
  }

  private void visit(String path, Node node, int depth) {
    if (depth > DEEPEST || !seen.add(node)) {
      return;
    }
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String name = YamlDocuments.text(tuple.getKeyNode());
        String below = path.isEmpty() ? name : path + "." + name;
        visitor.field(below, name, tuple.getValueNode(), mapping);
        visit(below, tuple.getValueNode(), depth + 1);
      }
    } else if (node instanceof SequenceNode sequence) {
      List<Node> items = sequence.getValue();
      for (int i = 0; i < items.size(); i++) {
        visit(path + "[" + i + "]", items.get(i), depth + 1);
      }
    }
  }
}
