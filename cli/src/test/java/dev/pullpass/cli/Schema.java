package dev.pullpass.cli;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** A published schema of docs/reference. */
public record Schema(String name) {

  /** What does not fit the schema, a sentence each. */
  public List<String> objections(String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(), InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  public String text() {
    return Samples.text("../docs/reference/" + name + ".schema.json");
  }
}
