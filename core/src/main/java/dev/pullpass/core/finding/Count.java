package dev.pullpass.core.finding;

/** Numbers of things, in words. */
public final class Count {
  private Count() {}

  /** {@code 1 error}, {@code 2 errors}. */
  public static String of(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
