package dev.pullpass.core.credential;

import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonValue;
import dev.pullpass.core.text.JsonWriter;
import dev.pullpass.core.text.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Changes to the Docker {@code config.json} of a pull secret. What is not meant stays: other
 * entries, their order, fields that the kubelet does not read. Every result is one that {@link
 * DockerConfig} reads without a fault; where that is not to be had the answer is empty.
 */
public final class ConfigEdit {
  private static final String AUTHS = "auths";

  /** The fields of an entry that say who logs in; an identity token goes before all others. */
  private static final List<String> LOGIN =
      List.of("username", "password", "auth", "identitytoken", "registrytoken");

  private ConfigEdit() {}

  /** A config with one entry, as {@code kubectl create secret docker-registry} writes it. */
  public static Confidential single(String key, Credential credential) {
    return DockerConfigWriter.write(Map.of(key, credential));
  }

  /** The {@code config.json} with the entries of a {@code .dockercfg}. */
  public static Optional<Confidential> ofDockercfg(Confidential dockercfg) {
    return Json.object(dockercfg.reveal())
        .map(
            entries -> {
              JsonWriter out = JsonWriter.compact().beginObject().name(AUTHS);
              out.value(entries);
              return confidential(out.endObject());
            })
        .flatMap(ConfigEdit::sound);
  }

  /** The {@code .dockercfg} with the entries of a {@code config.json}. */
  public static Optional<Confidential> toDockercfg(Confidential config) {
    return Json.object(config.reveal())
        .flatMap(document -> document.field(AUTHS))
        .map(entries -> confidential(JsonWriter.compact().value(entries)));
  }

  /** One key written otherwise; empty where there is no such entry, under either key. */
  public static Optional<Confidential> rename(Confidential config, String from, String to) {
    List<String> keys = entries(config).stream().map(ConfigEntry::written).toList();
    if (!keys.contains(from)) {
      return Optional.of(config).filter(same -> keys.contains(to));
    }
    return edit(
        config,
        members -> {
          List<JsonObject.Member> changed = new ArrayList<>();
          for (JsonObject.Member member : members) {
            boolean meant = member.name().equals(from);
            if (!(member.name().equals(to) && !meant)) {
              changed.add(meant ? named(to, member.value()) : member);
            }
          }
          return changed;
        });
  }

  /**
   * The entry of a key with another credential; it is added where there is none. One that has it
   * already stays as it is written.
   */
  public static Optional<Confidential> set(Confidential config, String key, Credential credential) {
    boolean there =
        entries(config).stream()
            .anyMatch(e -> e.written().equals(key) && e.credential().equals(credential));
    return there ? Optional.of(config) : edit(config, members -> with(members, key, credential));
  }

  private static List<JsonObject.Member> with(
      List<JsonObject.Member> members, String key, Credential credential) {
    List<JsonObject.Member> changed = new ArrayList<>(members);
    int place = indexOf(members, key);
    List<JsonObject.Member> fields = new ArrayList<>(fields(credential));
    if (place >= 0 && members.get(place).value() instanceof JsonObject former) {
      former.members().stream().filter(field -> !isLogin(field)).forEach(fields::add);
    }
    changed.removeIf(member -> member.name().equals(key));
    changed.add(
        place < 0 ? changed.size() : Math.min(place, changed.size()),
        named(key, new JsonObject(0, fields)));
    return changed;
  }

  private static boolean isLogin(JsonObject.Member field) {
    return LOGIN.stream().anyMatch(field::isField);
  }

  private static List<ConfigEntry> entries(Confidential config) {
    return DockerConfig.parse(DockerConfig.Format.CONFIG_JSON, config.reveal()).entries();
  }

  private static int indexOf(List<JsonObject.Member> members, String key) {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i).name().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private static JsonObject.Member named(String name, JsonValue value) {
    return new JsonObject.Member(0, name, value);
  }

  private static List<JsonObject.Member> fields(Credential credential) {
    return Json.object(single("", credential).reveal())
        .flatMap(document -> document.field(AUTHS))
        .map(entries -> ((JsonObject) entries).members().get(0).value())
        .map(entry -> ((JsonObject) entry).members())
        .orElseThrow();
  }

  private static Optional<Confidential> edit(
      Confidential config, UnaryOperator<List<JsonObject.Member>> change) {
    return Json.object(config.reveal())
        .map(document -> document(document, change))
        .flatMap(ConfigEdit::sound);
  }

  private static Confidential document(
      JsonObject document, UnaryOperator<List<JsonObject.Member>> change) {
    JsonWriter out = JsonWriter.compact().beginObject();
    boolean found = false;
    for (JsonObject.Member member : document.members()) {
      out.name(member.name());
      boolean meant = member.isField(AUTHS);
      out.value(meant ? new JsonObject(0, change.apply(members(member))) : member.value());
      found |= meant;
    }
    if (!found) {
      out.name(AUTHS).value(new JsonObject(0, change.apply(List.of())));
    }
    return confidential(out.endObject());
  }

  /** None where there is {@code null}, which the kubelet takes for nothing. */
  private static List<JsonObject.Member> members(JsonObject.Member auths) {
    return auths.value() instanceof JsonObject entries ? entries.members() : List.of();
  }

  /**
   * What can still be understood of broken content, written so that the kubelet can read it: white
   * space or a missing padding in {@code auth}, an {@code auth} that was encoded twice or not at
   * all, a document that was encoded twice or carries a byte order mark. What is sound stays as it
   * is written.
   */
  public static Optional<Confidential> mend(Confidential broken) {
    return sound(broken).or(() -> Mending.of(broken).flatMap(ConfigEdit::sound));
  }

  /** The content itself, if the kubelet finds entries in it. */
  public static Optional<Confidential> sound(Confidential config) {
    DockerConfig read = DockerConfig.parse(DockerConfig.Format.CONFIG_JSON, config.reveal());
    return read.fatal().isEmpty() && !read.entries().isEmpty()
        ? Optional.of(config)
        : Optional.empty();
  }

  private static Confidential confidential(JsonWriter out) {
    return Confidential.of(Utf8.bytes(out.text()));
  }
}
