package dev.pullpass.core.credential;

import dev.pullpass.core.credential.ConfigEntry.Origin;
import dev.pullpass.core.credential.DockerConfig.Format;
import dev.pullpass.core.text.JsonNull;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonString;
import dev.pullpass.core.text.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * Reads one entry as the kubelet's DockerConfigEntry does: only {@code username}, {@code password},
 * {@code email} and {@code auth} count, and a non-empty {@code auth} outranks the others.
 */
final class EntryReader {
  private static final List<String> FIELDS = List.of("username", "password", "email", "auth");
  private static final List<String> TOKENS = List.of("identitytoken", "registrytoken");
  private static final String GO_TYPE = "dockerConfigEntryWithAuth";

  /** What came of an entry. */
  sealed interface Result permits Read, Broken {}

  record Read(ConfigEntry entry) implements Result {}

  record Broken(ConfigFault fault) implements Result {}

  private final Format format;
  private final byte[] document;
  private final List<ConfigFault> notes;

  EntryReader(Format format, byte[] document, List<ConfigFault> notes) {
    this.format = format;
    this.document = document;
    this.notes = notes;
  }

  Result read(JsonObject.Member member) {
    String path = FieldPath.entry(format, member.name());
    if (member.value() instanceof JsonObject object) {
      return wrongType(path, object)
          .<Result>map(Broken::new)
          .orElseGet(() -> read(member, path, object));
    }
    if (member.value() instanceof JsonNull) {
      JsonObject nothing = new JsonObject(member.value().offset(), List.of());
      return new Read(fromFields(member, nothing, List.of()));
    }
    return new Broken(notAnObject(path, member.value()));
  }

  private ConfigFault notAnObject(String path, JsonValue value) {
    String goType = "credentialprovider." + GO_TYPE;
    String message =
        format == Format.CONFIG_JSON
            ? TypeError.field(value, "DockerConfigJSON.auths", goType)
            : TypeError.value(value, goType);
    String explanation = "The entry must be an object, but is " + TypeError.named(value) + ".";
    return new ConfigFault(path, value.offset(), message, explanation);
  }

  private Optional<ConfigFault> wrongType(String path, JsonObject object) {
    for (JsonObject.Member member : object.members()) {
      JsonValue value = member.value();
      Optional<String> field = FIELDS.stream().filter(member::isField).findFirst();
      if (field.isPresent() && !(value instanceof JsonString || value instanceof JsonNull)) {
        return Optional.of(notAString(path, field.get(), value));
      }
    }
    return Optional.empty();
  }

  private ConfigFault notAString(String path, String field, JsonValue value) {
    String parent = format == Format.CONFIG_JSON ? "DockerConfigJSON.auths" : GO_TYPE;
    return new ConfigFault(
        path + "." + field,
        value.offset(),
        TypeError.field(value, parent + "." + field, "string"),
        "The field " + field + " must be a string, but is " + TypeError.named(value) + ".");
  }

  private Result read(JsonObject.Member member, String path, JsonObject object) {
    List<String> dropped = TOKENS.stream().filter(token -> isFilled(object, token)).toList();
    Optional<JsonString> auth = text(object, "auth").filter(value -> !value.text().isEmpty());
    if (auth.isEmpty()) {
      return new Read(fromFields(member, object, dropped));
    }
    AuthField decoded = AuthField.decode(auth.get().text());
    if (decoded instanceof AuthField.Undecodable undecodable) {
      return new Broken(undecodable.fault(path + ".auth", auth.get(), document));
    }
    Credential credential = ((AuthField.UserAndPassword) decoded).credential();
    ConfigEntry entry = entry(member, credential, Origin.AUTH, dropped);
    EntryNotes.add(path, entry, auth.get().offset(), notes);
    return new Read(entry);
  }

  private ConfigEntry fromFields(
      JsonObject.Member member, JsonObject object, List<String> dropped) {
    String username = text(object, "username").map(JsonString::text).orElse("");
    String password = text(object, "password").map(JsonString::text).orElse("");
    Credential credential = Credential.of(username, password);
    Origin origin = credential.isEmpty() ? Origin.NOTHING : Origin.FIELDS;
    ConfigEntry entry = entry(member, credential, origin, dropped);
    String path = FieldPath.entry(format, member.name());
    EntryNotes.add(path, entry, member.value().offset(), notes);
    return entry;
  }

  private static ConfigEntry entry(
      JsonObject.Member member, Credential credential, Origin origin, List<String> dropped) {
    return new ConfigEntry(
        FieldPath.shown(member.name()),
        RegistryKey.of(member.name()),
        credential,
        origin,
        dropped,
        member.offset());
  }

  /** The string that stays in a field: the last one, since Go leaves the field alone for null. */
  private static Optional<JsonString> text(JsonObject object, String name) {
    return object.fields(name).stream()
        .map(JsonObject.Member::value)
        .filter(JsonString.class::isInstance)
        .map(JsonString.class::cast)
        .reduce((first, second) -> second);
  }

  private static boolean isFilled(JsonObject object, String name) {
    return text(object, name).filter(value -> !value.text().isEmpty()).isPresent();
  }
}
