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

  /** One key written otherwise; empty where there is no such entry. */
  public static Optional<Confidential> rename(Confidential config, String from, String to) {
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

  /** The entry of a key with another credential; it is added where there is none. */
  public static Optional<Confidential> set(Confidential config, String key, Credential credential) {
    return edit(
        config,
        members -> {
          List<JsonObject.Member> changed = new ArrayList<>(members);
          changed.removeIf(member -> member.name().equals(key));
          int place = indexOf(members, key);
          changed.add(
              place < 0 ? changed.size() : Math.min(place, changed.size()),
              named(key, parsed(credential)));
          return changed;
        });
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

  private static JsonValue parsed(Credential credential) {
    return Json.object(single("", credential).reveal())
        .flatMap(document -> document.field(AUTHS))
        .map(entries -> ((JsonObject) entries).members().get(0).value())
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
      if (member.isField(AUTHS) && member.value() instanceof JsonObject entries) {
        out.value(new JsonObject(0, change.apply(entries.members())));
        found = true;
      } else {
        out.value(member.value());
      }
    }
    if (!found) {
      out.name(AUTHS).value(new JsonObject(0, change.apply(List.of())));
    }
    return confidential(out.endObject());
  }

  /**
   * What can still be understood of broken content, written so that the kubelet can read it: white
   * space or a missing padding in {@code auth}, an {@code auth} that was encoded twice or not at
   * all, a document that was encoded twice or carries a byte order mark.
   */
  public static Optional<Confidential> mend(Confidential broken) {
    return Mending.of(broken).flatMap(ConfigEdit::sound);
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
