package dev.pullpass.cli;

import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import dev.pullpass.core.image.Platform;
import dev.pullpass.core.text.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A question to a registry and the answer to it, ready to be shown. */
record Answered(Asker asker, RegistryAnswer answer) {

  /** One line for people, and more where there is more to say. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add((answer.isOk() ? "✓ " : "✗ ") + asker.source() + ": " + outcome());
    if (!answer.platforms().isEmpty()) {
      lines.add(
          "    platforms "
              + answer.platforms().stream()
                  .map(Platform::toString)
                  .distinct()
                  .collect(Collectors.joining(", ")));
    }
    answer.notes().forEach(note -> lines.add("    " + note));
    return lines;
  }

  private String outcome() {
    if (answer.fault().isPresent()) {
      return answer.fault().get().host() + ": " + answer.fault().get().detail();
    }
    if (answer.isOk()) {
      return "200 " + answer.digest().orElse("") + " " + answer.mediaType();
    }
    return answer.status()
        + " from "
        + answer.answeredBy()
        + answer.errors().stream().map(Answered::error).collect(Collectors.joining());
  }

  private static String error(RegistryError error) {
    return " " + (error.code() + " \"" + error.message() + "\"").trim();
  }

  /** The same for programs. */
  void write(JsonWriter out) {
    out.beginObject().name("credential").value(asker.source());
    out.name("status").value(answer.status());
    out.name("digest").value(answer.digest().orElse(""));
    out.name("mediaType").value(answer.mediaType());
    out.name("answeredBy").value(answer.answeredBy());
    out.name("fault").value(answer.fault().map(f -> f.kind() + ": " + f.detail()).orElse(""));
    out.name("errors").beginArray();
    for (RegistryError error : answer.errors()) {
      out.beginObject().name("code").value(error.code());
      out.name("message").value(error.message()).endObject();
    }
    out.endArray().name("platforms").beginArray();
    answer.platforms().forEach(platform -> out.value(platform.toString()));
    out.endArray().name("notes").beginArray();
    answer.notes().forEach(out::value);
    out.endArray().endObject();
  }
}
