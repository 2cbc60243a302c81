package dev.pullpass.registry;

import dev.pullpass.core.audit.TokenAnswer;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * {@code GET /personal_access_tokens/self} of GitLab's API: the scopes and the day on which the
 * token ends, at midnight UTC (GitLab documentation, "Personal access tokens API"). It answers for
 * project and group access tokens, too; deploy tokens cannot use the API.
 */
final class GitlabTokenEndpoint {
  private static final String ACCEPT = "application/json";

  private GitlabTokenEndpoint() {}

  static Request request(URI api) {
    return Request.get(
        URI.create(api + "/personal_access_tokens/self"), ACCEPT, Request.MANIFEST_BYTES);
  }

  static TokenAnswer read(Reply.Answered answer) {
    Optional<JsonObject> body = Json.object(answer.content().bytes());
    if (body.isEmpty() || body.get().field("scopes").isEmpty()) {
      return new TokenAnswer.Unknown("GitLab's answer names no scopes");
    }
    return new TokenAnswer.Valid(
        body.get().texts("scopes"),
        body.get().text("expires_at").flatMap(GitlabTokenEndpoint::midnight));
  }

  private static Optional<Instant> midnight(String day) {
    try {
      return Optional.of(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }
}
