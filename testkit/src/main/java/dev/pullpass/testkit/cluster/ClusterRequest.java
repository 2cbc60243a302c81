package dev.pullpass.testkit.cluster;

/**
 * One request that reached the API server.
 *
 * @param path with the query, as sent
 */
public record ClusterRequest(String method, String path, int status) {

  /** {@code GET /api/v1/pods?limit=500 -> 200}. */
  @Override
  public String toString() {
    return method + " " + path + " -> " + status;
  }
}
