package dev.pullpass.kubernetes.write;

import dev.pullpass.kubernetes.ApiRequest;
import java.util.List;
import java.util.Optional;

/** What there is to do about an object as it stands. */
sealed interface Decision {

  /** Nothing: it is as it should be. */
  record Settled(String why) implements Decision {}

  /** Nothing, although it is not as it should be. */
  record Refused(String why) implements Decision {}

  /**
   * One request.
   *
   * @param inverse how it is undone; empty where it cannot be, or need not
   */
  record Write(ApiRequest request, Difference difference, Optional<Inverse> inverse)
      implements Decision {}

  /**
   * What the request changes, as people read it, passwords as {@code ***}.
   *
   * @param notes what to know before it is done
   */
  record Difference(List<String> before, List<String> after, List<String> notes) {
    public Difference {
      before = List.copyOf(before);
      after = List.copyOf(after);
      notes = List.copyOf(notes);
    }

    Difference(List<String> before, List<String> after) {
      this(before, after, List.of());
    }
  }
}
