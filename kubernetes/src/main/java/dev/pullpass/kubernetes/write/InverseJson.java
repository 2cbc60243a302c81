package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.plan.ObjectRef;
import java.util.List;

/** One line of an undo file. */
record InverseJson(UndoKey key) {
  /** What tells which write a line is about. */
  private static final List<String> NAMING =
      List.of("kind", "namespace", "name", "secret", "pointer");

  ObjectNode write(Inverse inverse) {
    ObjectRef target = inverse.target();
    ObjectNode line = Objects.object().put("kind", target.kind());
    line.put("namespace", target.name().namespace()).put("name", target.name().name());
    if (inverse instanceof Inverse.DropSecret drop) {
      return line.put("undo", "dropSecret").put("fingerprint", drop.fingerprint());
    }
    if (inverse instanceof Inverse.RestoreSecret restore) {
      return line.put("undo", "restoreSecret")
          .put("key", restore.key())
          .put("before", key.encrypt(restore.before()))
          .put("fingerprint", restore.fingerprint());
    }
    if (inverse instanceof Inverse.RemoveEntry remove) {
      return line.put("undo", "removeEntry")
          .put("secret", remove.secret())
          .put("wasAbsent", remove.wasAbsent());
    }
    if (inverse instanceof Inverse.InsertEntry insert) {
      return line.put("undo", "insertEntry")
          .put("secret", insert.secret())
          .put("place", insert.place());
    }
    Inverse.SetField field = (Inverse.SetField) inverse;
    line.put("undo", "setField").put("pointer", field.pointer());
    if (!field.before().isMissingNode()) {
      line.set("before", field.before());
    }
    line.set("after", field.after());
    return line;
  }

  /** The line that withdraws the last one of that object and kind. */
  ObjectNode withdrawal(Inverse inverse) {
    ObjectNode line = write(inverse);
    ObjectNode withdrawal = Objects.object();
    NAMING.stream().filter(line::has).forEach(name -> withdrawal.set(name, line.get(name)));
    withdrawal.set("withdrawn", line.get("undo"));
    return withdrawal;
  }

  /** True if a later line withdraws this one. */
  static boolean isWithdrawn(JsonNode line, JsonNode withdrawal) {
    return line.path("undo").equals(withdrawal.path("withdrawn"))
        && NAMING.stream().allMatch(name -> line.path(name).equals(withdrawal.path(name)));
  }

  Inverse read(JsonNode line) {
    ObjectName name = new ObjectName(line.path("namespace").asText(), line.path("name").asText());
    String secret = line.path("secret").asText();
    return switch (line.path("undo").asText()) {
      case "dropSecret" -> new Inverse.DropSecret(name, line.path("fingerprint").asText());
      case "restoreSecret" ->
          new Inverse.RestoreSecret(
              name,
              line.path("key").asText(),
              key.decrypt(line.path("before").asText()),
              line.path("fingerprint").asText());
      case "removeEntry" ->
          new Inverse.RemoveEntry(name, secret, line.path("wasAbsent").asBoolean());
      case "insertEntry" -> new Inverse.InsertEntry(name, secret, line.path("place").asInt());
      case "setField" ->
          new Inverse.SetField(
              new ObjectRef(line.path("kind").asText(), name),
              line.path("pointer").asText(),
              line.path("before"),
              line.path("after"));
      default -> throw new WriteProblem("the undo file asks for something unknown");
    };
  }
}
