package dev.pullpass.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * What an API server answered. Refusals are data. It never prints its body, which may hold a
 * credential.
 *
 * @param body the object, or the {@code Status} of a refusal; missing where it was no JSON
 * @param retryAfter how long the server asks to wait
 */
public record ApiReply(int status, JsonNode body, Optional<Duration> retryAfter) {

  /** True for 200 to 299. */
  public boolean isOk() {
    return status / 100 == 2;
  }

  /** True for 429 and 5xx, which pass: the same request can succeed later. */
  public boolean isPassing() {
    return status == 429 || status >= 500;
  }

  /** The server's words for a refusal. They name objects and rights, not contents. */
  public String message() {
    return body.path("message").asText("");
  }

  /** True if the refusal's details name this cause. */
  public boolean isCausedBy(String reason) {
    for (JsonNode cause : body.path("details").path("causes")) {
      if (cause.path("reason").asText().equals(reason)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "ApiReply " + status;
  }
}
