package dev.pullpass.core.credential;

import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonString;
import java.util.ArrayList;
import java.util.List;

/** The credential helpers that a config relies on; the kubelet calls none of them. */
final class HelperNames {
  private static final int LONGEST = 64;
  private static final String UNNAMED = "(unreadable)";

  private HelperNames() {}

  /** For example {@code credsStore desktop}, {@code credHelpers["gcr.io"] gcloud}. */
  static List<String> of(JsonObject root) {
    List<String> names = new ArrayList<>();
    root.field("credsStore")
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).text())
        .filter(name -> !name.isEmpty())
        .ifPresent(name -> names.add("credsStore " + shown(name)));
    root.field("credHelpers")
        .filter(JsonObject.class::isInstance)
        .ifPresent(value -> names.addAll(perRegistry((JsonObject) value)));
    return names;
  }

  private static List<String> perRegistry(JsonObject helpers) {
    return helpers.members().stream()
        .filter(member -> member.value() instanceof JsonString)
        .map(
            member ->
                "credHelpers"
                    + FieldPath.entry(DockerConfig.Format.DOCKERCFG, member.name())
                    + " "
                    + shown(((JsonString) member.value()).text()))
        .toList();
  }

  /** A helper's name is the end of a program's name; anything else is not shown. */
  private static String shown(String name) {
    boolean program =
        !name.isEmpty()
            && name.length() <= LONGEST
            && name.chars().allMatch(c -> c > ' ' && c < 0x7F && "\"'/\\:=$".indexOf(c) < 0);
    return program ? name : UNNAMED;
  }
}
