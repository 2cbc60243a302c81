package dev.pullpass.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * One request to an API server.
 *
 * @param path path and query
 * @param body the JSON body; a {@link MissingNode} where there is none. It never prints, since it
 *     may hold a credential.
 */
public record ApiRequest(String method, String path, String contentType, JsonNode body) {

  /** Reads. */
  public static ApiRequest get(String path) {
    return new ApiRequest("GET", path, "", MissingNode.getInstance());
  }

  /** Creates. */
  public static ApiRequest post(String path, JsonNode body) {
    return new ApiRequest("POST", path, "application/json", body);
  }

  /** Changes by a JSON Patch (RFC 6902). */
  public static ApiRequest patch(String path, JsonNode operations) {
    return new ApiRequest("PATCH", path, "application/json-patch+json", operations);
  }

  /** Deletes, under the preconditions of the options. */
  public static ApiRequest delete(String path, JsonNode options) {
    return new ApiRequest("DELETE", path, "application/json", options);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
