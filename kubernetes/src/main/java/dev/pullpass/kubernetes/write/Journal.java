package dev.pullpass.kubernetes.write;

import java.util.List;
import java.util.Optional;

/** Keeps how each write is undone, before it is made. */
interface Journal {

  /** Keeps these, on the disk when it returns. */
  void keep(List<Inverse> inverses);

  /** Keeps the inverse of a decision that was made anew, after a conflict. */
  default void add(Decision decision) {
    inverse(decision).ifPresent(inverse -> keep(List.of(inverse)));
  }

  static Optional<Inverse> inverse(Decision decision) {
    return decision instanceof Decision.Write write ? write.inverse() : Optional.empty();
  }
}
