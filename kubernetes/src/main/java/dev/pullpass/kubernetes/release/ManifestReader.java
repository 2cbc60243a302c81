package dev.pullpass.kubernetes.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.release.Rendered;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonWriter;
import dev.pullpass.core.text.MalformedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the manifest of a release: YAML documents, each behind a comment that names its template.
 */
public final class ManifestReader {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SOURCE = "# Source: ";

  private final String namespace;

  /**
   * A reader.
   *
   * @param namespace where objects are that name none
   */
  public ManifestReader(String namespace) {
    this.namespace = namespace;
  }

  /**
   * The objects, in the order of the manifest.
   *
   * @throws MalformedInput where it is no YAML; the message holds nothing of it
   */
  public List<Rendered> read(String manifest) {
    List<Rendered> all = new ArrayList<>();
    for (String document : manifest.split("(?m)^---.*$", -1)) {
      object(document).ifPresent(content -> all.add(rendered(source(document), content)));
    }
    return List.copyOf(all);
  }

  private static String source(String document) {
    int at = document.indexOf(SOURCE);
    int end = at < 0 ? -1 : document.indexOf('\n', at);
    return end < 0 ? "" : document.substring(at + SOURCE.length(), end).strip();
  }

  private static Optional<JsonObject> object(String document) {
    try {
      LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
      Object loaded = new Load(settings).loadFromString(document);
      return loaded == null ? Optional.empty() : Json.object(JSON.writeValueAsBytes(loaded));
    } catch (YamlEngineException | JsonProcessingException malformed) {
      throw new MalformedInput("the manifest of the release is not valid YAML");
    }
  }

  private Rendered rendered(String template, JsonObject content) {
    JsonNode tree = tree(content);
    String name = tree.at("/metadata/name").asText();
    String place = tree.at("/metadata/namespace").asText(namespace);
    return new Rendered(
        template,
        tree.path("apiVersion").asText(),
        new ObjectRef(tree.path("kind").asText(), new ObjectName(place, name)),
        content);
  }

  /** The same object for requests. */
  static JsonNode tree(JsonObject content) {
    try {
      return JSON.readTree(JsonWriter.compact().value(content).text());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("JSON that was written cannot be read");
    }
  }
}
