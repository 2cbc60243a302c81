package dev.pullpass.testkit.cluster;

import java.time.Duration;

/** One way in which an API server fails a request. */
public sealed interface ClusterFault {

  /** 401: the token is not, or no longer, accepted. */
  record Unauthorized() implements ClusterFault {}

  /** 410 Gone, for requests that continue a list: the continue token is too old. */
  record ContinueExpired() implements ClusterFault {}

  /** 429 with {@code Retry-After}. */
  record TooManyRequests(int retryAfterSeconds) implements ClusterFault {}

  /** 500. */
  record Failing() implements ClusterFault {}

  /** The right answer, late. */
  record Slow(Duration delay) implements ClusterFault {}

  /** Half of the right answer, and then the connection is closed. */
  record CutConnection() implements ClusterFault {}
}
