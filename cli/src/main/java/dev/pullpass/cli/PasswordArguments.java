package dev.pullpass.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Options that other tools take a password with. They are refused, and what was given with them is
 * not repeated.
 */
final class PasswordArguments {
  @Option(
      names = {"-p", "--password", "--docker-password", "--token"},
      arity = "0..1",
      fallbackValue = "",
      hidden = true)
  private @Nullable String password;

  /** Refuses a password that was typed as an argument. */
  void check() {
    if (password != null) {
      throw new UsageProblem(
          "a password is not taken as an argument, where every user of this machine and the shell's"
              + " history see it (if you typed one, renew it); give --password-stdin,"
              + " --password-file FILE or --password-env NAME, or none of them to be asked");
    }
  }
}
