package dev.pullpass.testkit.registry.personality;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A whole HTTP answer.
 *
 * @param headers in order; a name may occur twice
 */
public record Reply(int status, List<Map.Entry<String, String>> headers, String body) {
  private static final JsonMapper JSON = new JsonMapper();

  public Reply {
    headers = List.copyOf(headers);
  }

  /** One entry in the {@code errors} array of the OCI distribution specification. */
  public static Reply error(int status, String code, String message) {
    return error(status, code, message, Map.of());
  }

  /** As above, with the error's {@code detail}. */
  public static Reply error(int status, String code, String message, Map<String, String> detail) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode entry = root.putArray("errors").addObject();
    entry.put("code", code).put("message", message);
    if (!detail.isEmpty()) {
      ObjectNode more = entry.putObject("detail");
      detail.forEach(more::put);
    }
    return json(status, root.toString());
  }

  /** A single JSON member instead of the {@code errors} array: {@code {"details":"…"}}. */
  public static Reply member(int status, String name, String value) {
    return json(status, JSON.createObjectNode().put(name, value).toString());
  }

  /** A JSON document. */
  public static Reply json(int status, String body) {
    return new Reply(status, List.of(Map.entry("Content-Type", "application/json")), body);
  }

  /** Plain text. */
  public static Reply text(int status, String body) {
    return new Reply(status, List.of(Map.entry("Content-Type", "text/plain")), body);
  }

  /** A status and nothing else. */
  public static Reply empty(int status) {
    return new Reply(status, List.of(), "");
  }

  /** The same reply with one more header. */
  public Reply with(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new Reply(status, more, body);
  }

  /** The same reply with one {@code WWW-Authenticate} header per challenge. */
  public Reply challenge(List<String> challenges) {
    Reply reply = this;
    for (String challenge : challenges) {
      reply = reply.with("WWW-Authenticate", challenge);
    }
    return reply;
  }
}
