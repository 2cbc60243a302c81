package dev.pullpass.kubernetes.write;

import java.util.List;
import java.util.Optional;

/** Keeps how each write is undone, before it is made. */
interface Journal {

  /** Keeps these, on the disk when it returns. */
  void keep(List<Inverse> inverses);

  /** Keeps that the last of these is not to be undone: the server refused the write for good. */
  void withdraw(Inverse inverse);

  /** Keeps nothing. */
  static Journal none() {
    return new Journal() {
      @Override
      public void keep(List<Inverse> inverses) {}

      @Override
      public void withdraw(Inverse inverse) {}
    };
  }

  /** How a decision is undone; empty where nothing is written, or it cannot be. */
  static Optional<Inverse> inverse(Decision decision) {
    return decision instanceof Decision.Write write ? write.inverse() : Optional.empty();
  }
}
