package dev.pullpass.testkit.real;

import java.util.List;
import java.util.Random;

/** Decides which fault each request meets. It is asked from several threads. */
public interface Faults {

  /** The fault that the next request meets. */
  ServerFault next(String method, String path);

  /** Waits, with a request that is held. */
  default void hold() {}

  /** None at all. */
  static Faults none() {
    return (method, path) -> ServerFault.NONE;
  }

  /**
   * All kinds, at random.
   *
   * @param seed for the same order again, as far as the requests come in the same order
   * @param percent of the requests that meet one
   */
  static Faults random(long seed, int percent) {
    Random random = new Random(seed);
    return (method, path) -> {
      synchronized (random) {
        List<ServerFault> all = RandomFaults.of(method);
        return random.nextInt(100) < percent
            ? all.get(random.nextInt(all.size()))
            : ServerFault.NONE;
      }
    };
  }

  /** Which faults a request of some method can meet at random. */
  final class RandomFaults {
    private static final List<ServerFault> READS =
        List.of(
            ServerFault.TOO_MANY_REQUESTS,
            ServerFault.ERROR_BEFORE,
            ServerFault.UNAVAILABLE,
            ServerFault.CUT_BEFORE,
            ServerFault.CUT_WITHIN);
    private static final List<ServerFault> WRITES =
        List.of(
            ServerFault.CONFLICT,
            ServerFault.TOO_MANY_REQUESTS,
            ServerFault.ERROR_BEFORE,
            ServerFault.ERROR_AFTER,
            ServerFault.UNAVAILABLE,
            ServerFault.CUT_BEFORE,
            ServerFault.CUT_AFTER,
            ServerFault.CUT_WITHIN);

    private RandomFaults() {}

    static List<ServerFault> of(String method) {
      return method.equals("GET") ? READS : WRITES;
    }
  }
}
