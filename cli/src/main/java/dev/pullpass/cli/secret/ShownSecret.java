package dev.pullpass.cli.secret;

import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.credential.ConfigFault;
import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.core.text.JsonWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pull secret as people may see it, with its faults and its users. */
record ShownSecret(PullSecret secret, List<String> users, Instant now) {
  ShownSecret {
    users = List.copyOf(users);
  }

  private Optional<DockerConfig> config() {
    return secret.config();
  }

  private List<ShownEntry> entries() {
    return config().stream()
        .flatMap(config -> config.entries().stream())
        .map(entry -> new ShownEntry(entry, now))
        .toList();
  }

  /** True if some pull fails because of it. */
  boolean isFaulty() {
    return !faults().isEmpty() || entries().stream().anyMatch(entry -> !entry.faults().isEmpty());
  }

  /** What is wrong with it as a whole. */
  List<String> faults() {
    Secret raw = secret.secret();
    String key = raw.type().equals(Secret.DOCKER_CFG) ? ".dockercfg" : ".dockerconfigjson";
    if (raw.isRegistrySecret() && raw.isUnreadable(key)) {
      return List.of("its content cannot be seen here");
    }
    if (config().isEmpty()) {
      return List.of(
          "the kubelet passes over it: it is of type "
              + raw.type()
              + " with the keys "
              + raw.keys().stream().sorted().toList());
    }
    return config().get().fatal().map(ShownSecret::place).stream()
        .map(fault -> fault + " This fails every pull of a pod that names it.")
        .toList();
  }

  private static String place(ConfigFault fault) {
    return "byte "
        + fault.offset()
        + (fault.field().isEmpty() ? "" : ", " + fault.field())
        + ": "
        + fault.explanation();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    config()
        .ifPresent(
            config -> {
              config.notes().forEach(note -> notes.add(place(note)));
              config
                  .helpers()
                  .forEach(name -> notes.add("it relies on " + name + ", which no kubelet calls"));
            });
    entries().forEach(e -> e.known().warning().ifPresent(w -> notes.add(e.key() + ": " + w)));
    return notes;
  }

  /** For people. */
  String text() {
    StringBuilder out = new StringBuilder("Secret " + secret.name());
    out.append(" (").append(secret.secret().type()).append(")\n");
    faults().forEach(fault -> out.append("  ✗ ").append(fault).append('\n'));
    for (ShownEntry entry : entries()) {
      out.append("  ").append(entry.key()).append(": ").append(entry.text()).append('\n');
      entry.faults().forEach(fault -> out.append("    ✗ ").append(fault).append('\n'));
    }
    notes().forEach(note -> out.append("  ! ").append(note).append('\n'));
    String used = users.isEmpty() ? "nobody that is seen here" : String.join(", ", users);
    return out.append("  used by ").append(used).append('\n').toString();
  }

  /** For programs. */
  void write(JsonWriter out) {
    out.beginObject().name("namespace").value(secret.name().namespace());
    out.name("name").value(secret.name().name()).name("type").value(secret.secret().type());
    out.name("entries").beginArray();
    for (ShownEntry entry : entries()) {
      out.beginObject().name("key").value(entry.key()).name("username").value(entry.user());
      out.name("kind").value(entry.known().kind().displayName());
      out.name("expires").value(entry.expires().orElse(""));
      texts(out.name("faults"), entry.faults());
      out.endObject();
    }
    out.endArray();
    texts(out.name("faults"), faults());
    texts(out.name("notes"), notes());
    texts(out.name("usedBy"), users);
    out.endObject();
  }

  private static void texts(JsonWriter out, List<String> texts) {
    out.beginArray();
    texts.forEach(out::value);
    out.endArray();
  }
}
