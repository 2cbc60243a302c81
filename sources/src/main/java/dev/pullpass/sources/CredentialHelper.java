package dev.pullpass.sources;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonString;
import java.util.List;
import java.util.Optional;

/**
 * One program {@code docker-credential-NAME}, by the protocol of docker/docker-credential-helpers:
 * {@code get} takes a server on standard input and prints {@code {"ServerURL", "Username",
 * "Secret"}}; {@code list} prints {@code {server: user}}. A failure is told on standard output,
 * which may hold anything and is therefore never quoted.
 */
public final class CredentialHelper {
  private static final String TOKEN_USER = "<token>";
  private static final String NOT_FOUND = "credentials not found in native keychain";

  private final String name;
  private final Programs programs;

  /**
   * A helper by the end of its program's name.
   *
   * @param name what {@code credsStore} or {@code credHelpers} say, e.g. {@code ecr-login}
   */
  public CredentialHelper(String name, Programs programs) {
    this.name = name;
    this.programs = programs;
  }

  /** The program's name; one that could name a file elsewhere is not shown. */
  public String program() {
    return isName() ? "docker-credential-" + name : "docker-credential-…";
  }

  /** A helper is a part of a file name: with a slash in it, any program could be run. */
  private boolean isName() {
    return name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  }

  /** Asks for the credential of one server. */
  public HelperAnswer get(String server) {
    Programs.Outcome outcome = run("get", server);
    return outcome instanceof Programs.Finished finished
        ? answer(finished)
        : new HelperAnswer.Useless(((Programs.Unfinished) outcome).why());
  }

  private Programs.Outcome run(String action, String input) {
    return isName()
        ? programs.run(List.of(program(), action), input)
        : new Programs.Unfinished("is not asked: its name is none of a program");
  }

  private static HelperAnswer answer(Programs.Finished finished) {
    if (finished.exitCode() != 0) {
      return finished.startsWith(NOT_FOUND)
          ? new HelperAnswer.None()
          : new HelperAnswer.Useless("failed with exit code " + finished.exitCode());
    }
    Optional<JsonObject> object = Json.object(finished.bytes());
    String user = object.flatMap(it -> it.text("Username")).orElse("");
    String secret = object.flatMap(it -> it.text("Secret")).orElse("");
    if (object.isEmpty()) {
      return new HelperAnswer.Useless("answered something that is no JSON object");
    }
    if (user.equals(TOKEN_USER)) {
      return new HelperAnswer.Useless(
          "keeps an identity token, which no kubelet can use: give a user name and a password");
    }
    return secret.isEmpty()
        ? new HelperAnswer.None()
        : new HelperAnswer.Given(Credential.of(user, secret));
  }

  /**
   * The servers that it has credentials for, in its own order.
   *
   * @throws SourceProblem where it cannot tell
   */
  public List<String> servers() {
    Programs.Outcome outcome = run("list", "");
    if (outcome instanceof Programs.Unfinished unfinished) {
      throw new SourceProblem(program() + " " + unfinished.why());
    }
    Programs.Finished finished = (Programs.Finished) outcome;
    if (finished.exitCode() != 0) {
      throw new SourceProblem(program() + " list failed with exit code " + finished.exitCode());
    }
    JsonObject object =
        Json.object(finished.bytes())
            .orElseThrow(
                () ->
                    new SourceProblem(
                        program() + " list answered something that is no JSON object"));
    return object.members().stream()
        .filter(member -> member.value() instanceof JsonString)
        .map(JsonObject.Member::name)
        .toList();
  }
}
