package dev.pullpass.core.credential;

import dev.pullpass.core.credential.DockerConfig.Format;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonError;
import dev.pullpass.core.text.JsonNull;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonReading;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.text.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a Docker config as Go's json.Unmarshal fills the kubelet's DockerConfigJSON and
 * DockerConfig: a broken entry stops it at once, a member of the wrong type is remembered and
 * reported at the end, duplicate members are applied in turn.
 *
 * <p>The texts of type errors are those of Go 1.24 and later, where errors inside an entry carry
 * the outer struct's name; older kubelets word that part differently.
 */
final class ConfigReader {
  private static final String PACKAGE = "credentialprovider.";

  private final Format format;
  private final EntryReader entryReader;
  private final Map<String, ConfigEntry> entries = new LinkedHashMap<>();
  private final List<ConfigFault> notes = new ArrayList<>();
  private final List<ConfigFault> remembered = new ArrayList<>();

  private ConfigReader(Format format, byte[] document) {
    this.format = format;
    this.entryReader = new EntryReader(format, document, notes);
  }

  static DockerConfig read(Format format, byte[] document) {
    JsonReading reading = Json.read(document);
    if (reading instanceof JsonReading.Document parsed) {
      return new ConfigReader(format, document).read(parsed.value());
    }
    return failed(SyntaxFault.explain(format, document, (JsonError) reading));
  }

  private static DockerConfig failed(ConfigFault fault) {
    return new DockerConfig(List.of(), Optional.of(fault), List.of(), List.of());
  }

  private DockerConfig read(JsonValue root) {
    if (root instanceof JsonObject object) {
      return read(object);
    }
    if (root instanceof JsonNull) {
      notes.add(new ConfigFault("", root.offset(), "", "The document is null: it has no entries."));
      return new DockerConfig(List.of(), Optional.empty(), notes, List.of());
    }
    String type = format == Format.CONFIG_JSON ? "DockerConfigJSON" : "DockerConfig";
    return failed(
        new ConfigFault(
            "",
            root.offset(),
            TypeError.value(root, PACKAGE + type),
            "The document must be a JSON object, but is " + TypeError.named(root) + "."));
  }

  private DockerConfig read(JsonObject root) {
    Optional<ConfigFault> broken = format == Format.CONFIG_JSON ? configJson(root) : entries(root);
    List<String> helpers = HelperNames.of(root);
    ShapeNotes.add(format, root, notes);
    Optional<ConfigFault> fatal = broken.isPresent() ? broken : remembered.stream().findFirst();
    List<ConfigEntry> usable = fatal.isPresent() ? List.of() : List.copyOf(entries.values());
    return new DockerConfig(usable, fatal, notes, helpers);
  }

  private Optional<ConfigFault> configJson(JsonObject root) {
    for (JsonObject.Member member : root.members()) {
      if (member.isField("auths")) {
        Optional<ConfigFault> broken = auths(member.value());
        if (broken.isPresent()) {
          return broken;
        }
      } else if (member.isField("HttpHeaders")) {
        headers(member.value());
      }
    }
    return Optional.empty();
  }

  private Optional<ConfigFault> auths(JsonValue value) {
    if (value instanceof JsonObject object) {
      return entries(object);
    }
    if (value instanceof JsonNull) {
      entries.clear();
    } else {
      remember("auths", value, "DockerConfigJSON.auths", PACKAGE + "DockerConfig", "an object");
    }
    return Optional.empty();
  }

  private void headers(JsonValue value) {
    String field = "DockerConfigJSON.HttpHeaders";
    if (value instanceof JsonObject object) {
      for (JsonObject.Member member : object.members()) {
        if (!(member.value() instanceof JsonString || member.value() instanceof JsonNull)) {
          remember("HttpHeaders", member.value(), field, "string", "an object of strings");
        }
      }
    } else if (!(value instanceof JsonNull)) {
      remember("HttpHeaders", value, field, "map[string]string", "an object");
    }
  }

  private void remember(
      String field, JsonValue value, String goField, String goType, String wanted) {
    remembered.add(
        new ConfigFault(
            field,
            value.offset(),
            TypeError.field(value, goField, goType),
            "The field "
                + field
                + " must be "
                + wanted
                + ", but "
                + TypeError.named(value)
                + " stands here."));
  }

  private Optional<ConfigFault> entries(JsonObject object) {
    for (JsonObject.Member member : object.members()) {
      EntryReader.Result result = entryReader.read(member);
      if (result instanceof EntryReader.Broken broken) {
        return Optional.of(broken.fault());
      }
      entries.remove(member.name());
      entries.put(member.name(), ((EntryReader.Read) result).entry());
    }
    return Optional.empty();
  }
}
