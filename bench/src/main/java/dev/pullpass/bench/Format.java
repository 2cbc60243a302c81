package dev.pullpass.bench;

import java.util.Locale;

/** How figures read. */
final class Format {
  private Format() {}

  static String seconds(Run run) {
    return String.format(Locale.ROOT, "%.1f s", run.milliseconds() / 1000);
  }

  static String milliseconds(Run run) {
    return String.format(Locale.ROOT, "%.0f ms", run.milliseconds());
  }

  static String resident(Run run) {
    return run.residentMegabytes() == 0 ? "-" : run.residentMegabytes() + " MiB";
  }

  static String heap(int megabytes) {
    return megabytes == 0 ? "more than tried" : megabytes + " MiB";
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
