package dev.pullpass.core.credential;

import dev.pullpass.core.credential.DockerConfig.Format;
import dev.pullpass.core.text.JsonObject;
import java.util.List;

/** Whether a document has the shape of the other format. */
final class ShapeNotes {
  private ShapeNotes() {}

  static void add(Format format, JsonObject root, List<ConfigFault> notes) {
    if (format == Format.DOCKERCFG) {
      wrapped(root, notes);
    } else if (root.fields("auths").isEmpty()) {
      unwrapped(root, notes);
    }
  }

  private static void wrapped(JsonObject root, List<ConfigFault> notes) {
    root.members().stream()
        .filter(member -> member.name().equals("auths"))
        .findFirst()
        .ifPresent(
            member ->
                notes.add(
                    new ConfigFault(
                        "[\"auths\"]",
                        member.offset(),
                        "",
                        "This is the content of a config.json: in the older .dockercfg the kubelet"
                            + " takes \"auths\" for a registry. Use a secret of type"
                            + " kubernetes.io/dockerconfigjson.")));
  }

  private static void unwrapped(JsonObject root, List<ConfigFault> notes) {
    boolean entries = root.members().stream().anyMatch(ShapeNotes::looksLikeEntry);
    String explanation =
        entries
            ? "The entries stand at the top, as in the older .dockercfg: wrap them in \"auths\"."
            : "The config has no field \"auths\", and so no credentials.";
    notes.add(new ConfigFault("auths", root.offset(), "", explanation));
  }

  private static boolean looksLikeEntry(JsonObject.Member member) {
    return member.value() instanceof JsonObject object
        && (object.field("auth").isPresent() || object.field("username").isPresent());
  }
}
