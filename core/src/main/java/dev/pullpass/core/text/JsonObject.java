package dev.pullpass.core.text;

import java.util.List;
import java.util.Optional;

/** A JSON object: its members in the order of the document, duplicates included. */
public record JsonObject(int offset, List<Member> members) implements JsonValue {

  /**
   * A name and its value.
   *
   * @param offset the index of the name's opening quote
   */
  public record Member(int offset, String name, JsonValue value) {

    /** True if Go reads this member into a struct field of the name: the same but for case. */
    public boolean isField(String field) {
      return JsonFold.fold(name).equals(JsonFold.fold(field));
    }

    @Override
    public String toString() {
      return "member@" + offset;
    }
  }

  public JsonObject {
    members = List.copyOf(members);
  }

  /**
   * The members that Go reads into a struct field of this name: those whose name is the same but
   * for case. Go sets the field for each of them in turn.
   */
  public List<Member> fields(String name) {
    return members.stream().filter(member -> member.isField(name)).toList();
  }

  /** The last of {@link #fields}, which is the one that stays. */
  public Optional<JsonValue> field(String name) {
    List<Member> fields = fields(name);
    return fields.isEmpty() ? Optional.empty() : Optional.of(fields.get(fields.size() - 1).value());
  }

  /** The field's text; empty where there is none, or it is no string. */
  public Optional<String> text(String name) {
    return field(name)
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).text());
  }

  /** The items of the field; none where there is none, or it is no array. */
  public List<JsonValue> items(String name) {
    return field(name)
        .filter(JsonArray.class::isInstance)
        .map(value -> ((JsonArray) value).items())
        .orElse(List.of());
  }

  /** Those of its items that are objects. */
  public List<JsonObject> objects(String name) {
    return items(name).stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .toList();
  }

  /** Those of its items that are strings. */
  public List<String> texts(String name) {
    return items(name).stream()
        .filter(JsonString.class::isInstance)
        .map(item -> ((JsonString) item).text())
        .toList();
  }

  @Override
  public String kind() {
    return "object";
  }

  @Override
  public String toString() {
    return "object@" + offset;
  }
}
