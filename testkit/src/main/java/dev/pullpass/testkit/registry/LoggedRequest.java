package dev.pullpass.testkit.registry;

import dev.pullpass.testkit.registry.personality.Question.Sent;

/**
 * One request that reached the registry, and how it ended. Holds no password and no token.
 *
 * @param path with the query, as sent
 * @param sent which kind of {@code Authorization} came along
 * @param user whose it was; empty for none and for a token that the registry never issued
 */
public record LoggedRequest(String method, String path, Sent sent, String user, int status) {

  /** {@code GET /v2/acme/app/manifests/1.0 as alice -> 200}. */
  @Override
  public String toString() {
    String who = sent == Sent.NOTHING ? "" : " as " + (user.isEmpty() ? "?" : user);
    return method + " " + path + who + " -> " + status;
  }
}
