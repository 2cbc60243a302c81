package dev.pullpass.cli.fix;

import dev.pullpass.cli.Io;
import dev.pullpass.cli.PasswordOptions;
import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.plan.Question;
import dev.pullpass.core.plan.Respondent;
import dev.pullpass.sources.ConsolePrompt;
import dev.pullpass.sources.PasswordSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers to what only a person knows: by options, else at the terminal, each asked once. */
final class FixAnswers {
  @Option(
      names = "--image",
      paramLabel = "[WORKLOAD/]CONTAINER=IMAGE",
      description = {
        "the image to use where it is not certain which is meant; may be repeated;"
            + " shop/web/app means container app of workload web in namespace shop"
      })
  private List<String> images = new ArrayList<>();

  @Option(
      names = "--username",
      paramLabel = "NAME",
      description = "the user of the credential to put where one is missing or wrong")
  private @Nullable String username;

  @Mixin private PasswordOptions passwords = new PasswordOptions();

  /** Somebody who answers from these options, and asks at the terminal for the rest. */
  Respondent respondent(Io io) {
    return new Once(io, given(io), byContainer());
  }

  private Optional<Credential> given(Io io) {
    passwords.check();
    if (username == null && !passwords.given()) {
      return Optional.empty();
    }
    if (username == null || !passwords.given()) {
      throw new UsageProblem(
          "--username goes with --password-stdin, --password-file or --password-env");
    }
    PasswordSource source = passwords.source(io, question -> Optional.empty(), username);
    return Optional.of(new Credential(username, source.read()));
  }

  private Map<String, String> byContainer() {
    Map<String, String> all = new HashMap<>();
    for (String image : images) {
      int equals = image.indexOf('=');
      if (equals < 1 || equals == image.length() - 1) {
        throw new UsageProblem("--image takes [WORKLOAD/]CONTAINER=IMAGE, not \"" + image + "\"");
      }
      all.put(image.substring(0, equals), image.substring(equals + 1));
    }
    return all;
  }

  /** Remembers, so that ten pods with one question ask it once. */
  private static final class Once implements Respondent {
    private final Io io;
    private final Optional<Credential> given;
    private final Map<String, String> images;
    private final Map<String, Optional<Credential>> logins = new HashMap<>();
    private final Map<Question.Choice, Optional<String>> choices = new HashMap<>();

    private Once(Io io, Optional<Credential> given, Map<String, String> images) {
      this.io = io;
      this.given = given;
      this.images = images;
    }

    @Override
    public Optional<Credential> login(Question.Login question) {
      return logins.computeIfAbsent(
          question.host(), host -> given.isPresent() ? given : asked(question));
    }

    private Optional<Credential> asked(Question.Login question) {
      Optional<String> user =
          line(question.host() + " needs " + question.help() + ". User name (empty to skip): ");
      return user.flatMap(
          name ->
              new ConsolePrompt()
                  .ask("Password or token: ")
                  .filter(password -> !password.isEmpty())
                  .map(password -> new Credential(name, password)));
    }

    /**
     * What the user gave goes before the only candidate; a person is asked where there are more.
     */
    @Override
    public Optional<String> choice(Question.Choice question) {
      List<String> candidates = question.candidates();
      return image(question)
          .or(() -> candidates.stream().filter(any -> candidates.size() == 1).findFirst())
          .or(() -> choices.computeIfAbsent(question, this::chosen));
    }

    /** The longest name that fits goes before a shorter one, which fits more containers. */
    private Optional<String> image(Question.Choice question) {
      String path = "/" + question.workload().name() + "/" + question.container();
      return images.entrySet().stream()
          .filter(image -> path.endsWith("/" + image.getKey()))
          .max(Comparator.comparing(image -> image.getKey().length()))
          .map(Map.Entry::getValue);
    }

    private Optional<String> chosen(Question.Choice question) {
      StringBuilder text = new StringBuilder();
      text.append(question.workload()).append(", container ").append(question.container());
      text.append(", has ").append(question.from()).append("\n");
      int number = 1;
      for (String candidate : question.candidates()) {
        text.append("  ").append(number++).append("  ").append(candidate).append("\n");
      }
      return line(text + "Which image? Number or reference (empty to skip): ")
          .map(answer -> candidate(question.candidates(), answer));
    }

    private static String candidate(List<String> candidates, String answer) {
      boolean number = answer.matches("[1-9]\\d?");
      int index = number ? Integer.parseInt(answer) - 1 : candidates.size();
      return index < candidates.size() ? candidates.get(index) : answer;
    }

    /** Nobody is asked where answers go to a file or a pipe. */
    private Optional<String> line(String question) {
      return io.terminal().out() ? new ConsolePrompt().line(question) : Optional.empty();
    }
  }
}
