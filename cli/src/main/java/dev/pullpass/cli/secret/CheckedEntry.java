package dev.pullpass.cli.secret;

import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.text.JsonWriter;
import java.util.List;
import java.util.stream.Collectors;

/** What the registry says to one entry of a pull secret. */
record CheckedEntry(ShownEntry entry, List<Answer> answers, Login login) {
  CheckedEntry {
    answers = List.copyOf(answers);
  }

  /** The answer for one image. */
  record Answer(String image, RegistryAnswer answer) {
    String text() {
      if (answer.fault().isPresent()) {
        return "? " + image + " " + answer.fault().get().detail();
      }
      if (answer.isOk()) {
        return "✓ " + image + " pulls";
      }
      String errors =
          answer.errors().stream()
              .map(error -> " " + (error.code() + " \"" + error.message() + "\"").trim())
              .collect(Collectors.joining());
      return "✗ " + image + " answered " + answer.status() + errors;
    }
  }

  /** Whether the registry takes the user and the password, where no image is known to ask for. */
  enum Login {
    NOT_ASKED(""),
    ACCEPTED("✓ the registry takes it (no image in use is known for it)"),
    REJECTED("✗ the registry does not take it"),
    UNKNOWN("? no image in use is known for it; give --prove IMAGE");

    private final String text;

    Login(String text) {
      this.text = text;
    }

    /** From the answer for an image that does not exist. */
    static Login of(RegistryAnswer answer) {
      boolean accepted =
          answer.isOk()
              || answer.isAbsent()
              || answer.token().filter(t -> t.status() == 200).isPresent()
              || answer.token().flatMap(t -> t.credentialAccepted()).orElse(false);
      if (accepted) {
        return ACCEPTED;
      }
      boolean rejected =
          answer.token().isPresent()
              ? answer.token().filter(t -> t.status() == 401).isPresent()
                  && !answer.token().flatMap(t -> t.credentialAccepted()).orElse(false)
              : answer.status() == 401 && answer.isRefusal();
      return rejected ? REJECTED : UNKNOWN;
    }
  }

  /** True if it does not pull what it is there for. */
  boolean isFaulty() {
    return login == Login.REJECTED
        || answers.stream().anyMatch(one -> one.answer().fault().isEmpty() && !one.answer().isOk());
  }

  /** True if nobody answered. */
  boolean isOpen() {
    return login == Login.UNKNOWN
        || (!answers.isEmpty()
            && answers.stream().allMatch(one -> one.answer().fault().isPresent()));
  }

  String text() {
    StringBuilder out = new StringBuilder("  " + entry.key() + ": " + entry.text() + "\n");
    answers.forEach(answer -> out.append("    ").append(answer.text()).append('\n'));
    if (login != Login.NOT_ASKED) {
      out.append("    ").append(login.text).append('\n');
    }
    return out.toString();
  }

  void write(JsonWriter out) {
    out.beginObject().name("key").value(entry.key()).name("username").value(entry.user());
    out.name("login").value(login.name()).name("images").beginArray();
    for (Answer answer : answers) {
      out.beginObject().name("image").value(answer.image());
      out.name("status").value(answer.answer().status());
      out.name("fault").value(answer.answer().fault().map(f -> f.kind().name()).orElse(""));
      out.endObject();
    }
    out.endArray().endObject();
  }
}
