package dev.pullpass.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/** testdata/policy/images.json: what all engines must say of each image. */
final class PolicyTable {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FILE = Path.of("../testdata/policy/images.json");

  private final JsonNode table;

  private PolicyTable(JsonNode table) {
    this.table = table;
  }

  static PolicyTable read() {
    try {
      return new PolicyTable(JSON.readTree(FILE.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One image, and the names of the rules that it breaks. */
  record Row(int index, JsonNode row) {
    String label() {
      return row.path("label").asText();
    }

    List<String> faults() {
      return texts(row.path("faults"));
    }

    /** A pod named {@code row-7} with this image; as it would be after admission. */
    ObjectNode pod() {
      ObjectNode container =
          JSON.createObjectNode().put("name", "web").put("image", row.path("image").asText());
      if (row.has("policy")) {
        container.put("imagePullPolicy", row.path("policy").asText());
      }
      ObjectNode spec = JSON.createObjectNode();
      spec.putArray("containers").add(container);
      if (!row.path("secrets").asText().equals("none")) {
        spec.putArray("imagePullSecrets").addObject().put("name", "regcred");
      }
      return PolicyObjects.object("Pod", "row-" + index, spec);
    }

    @Override
    public String toString() {
      return label() + ": " + row.path("image").asText();
    }
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    table.path("cases").forEach(row -> rows.add(new Row(rows.size(), row)));
    return rows;
  }

  /** The policy for that engine, of all rules under the table's terms. */
  Run policy(String engine, String... more) {
    List<String> args = new ArrayList<>(List.of("policy", engine));
    args.addAll(List.of("--rule", RULES));
    args.addAll(List.of("--allow-registry", terms("allowed")));
    args.addAll(List.of("--private-registry", terms("withSecrets")));
    args.addAll(List.of("--exempt-image", terms("exempt")));
    args.addAll(Arrays.asList(more));
    return Run.pullpass(args.toArray(String[]::new));
  }

  private static final String RULES =
      "MissingTag,LatestTag,MutableTag,MissingDigest,MalformedDigest,RegistryNotAllowed,"
          + "InvalidReference,UppercaseRepository,PullPolicyContradiction,"
          + "PrivateImageWithoutPullSecret";

  private String terms(String name) {
    return String.join(",", texts(table.path("terms").path(name)));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** The rules that a message names: {@code LatestTag: container web: …; MissingDigest: …}. */
  static List<String> ids(String message) {
    return Arrays.stream(message.split("; (?=[A-Z][A-Za-z]+: )", -1))
        .map(fault -> fault.replaceAll("(?s):.*", ""))
        .distinct()
        .sorted()
        .toList();
  }
}
