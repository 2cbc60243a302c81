package dev.pullpass.registry;

import dev.pullpass.core.audit.TokenAnswer;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code GET /user} of GitHub's API: whatever it answers about the user, the headers {@code
 * X-OAuth-Scopes} and {@code GitHub-Authentication-Token-Expiration} tell of the token (GitHub
 * documentation, "Scopes for OAuth apps" and "Token expiration and revocation").
 */
final class GithubTokenEndpoint {
  private static final String ACCEPT = "application/vnd.github+json";

  private GithubTokenEndpoint() {}

  static Request request(URI api) {
    return Request.get(URI.create(api + "/user"), ACCEPT, Request.MANIFEST_BYTES);
  }

  static TokenAnswer read(Reply.Answered answer) {
    List<String> scopes =
        answer.all("X-OAuth-Scopes").stream()
            .flatMap(header -> Stream.of(header.split(",", -1)))
            .map(String::trim)
            .filter(scope -> !scope.isEmpty())
            .toList();
    if (answer.header("X-OAuth-Scopes").isEmpty()) {
      return new TokenAnswer.Unknown("GitHub's answer names no scopes");
    }
    Optional<Instant> end =
        answer
            .header("GitHub-Authentication-Token-Expiration")
            .flatMap(GithubTokenEndpoint::moment);
    return new TokenAnswer.Valid(scopes, end);
  }

  /** {@code 2027-10-12 09:00:00 UTC}; of users with a time zone also {@code … +0200}. */
  private static Optional<Instant> moment(String text) {
    String numeric = text.trim().replace(" UTC", " +0000");
    try {
      DateTimeFormatter format = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xx", Locale.ROOT);
      return Optional.of(OffsetDateTime.parse(numeric, format).toInstant());
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }
}
