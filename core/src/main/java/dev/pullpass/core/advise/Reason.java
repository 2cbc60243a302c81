package dev.pullpass.core.advise;

/**
 * Why something is recommended.
 *
 * @param basis where the fact is from
 * @param fact the fact, with the objects that show it, as a clause
 * @param therefore what follows from it, as a clause
 */
public record Reason(Basis basis, String fact, String therefore) {

  /** Where a fact is from. */
  public enum Basis {
    /** The cluster shows it. */
    OBSERVED,
    /** The command line says it. */
    GIVEN,
    /** It holds for every registry of the kind, or every cluster. */
    KNOWN
  }

  /** A reason that the cluster shows. */
  public static Reason observed(String fact, String therefore) {
    return new Reason(Basis.OBSERVED, fact, therefore);
  }

  /** A reason that holds anywhere. */
  public static Reason known(String fact, String therefore) {
    return new Reason(Basis.KNOWN, fact, therefore);
  }

  /** Both as one sentence. */
  public String sentence() {
    return fact + ": " + therefore + ".";
  }
}
