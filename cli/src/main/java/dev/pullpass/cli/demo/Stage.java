package dev.pullpass.cli.demo;

import dev.pullpass.cli.ExitCode;
import dev.pullpass.core.report.Style;
import java.io.PrintStream;

/** Where the demo shows what is typed, and what is answered to it. */
record Stage(PrintStream out, Style style, Detail detail) {

  /** How much is shown of long answers. */
  enum Detail {
    EXCERPTS,
    FULL
  }

  /** The title of an act. */
  void act(String title) {
    out.println();
    out.println(style.strong("── " + title + " " + "─".repeat(Math.max(3, 76 - title.length()))));
    out.flush();
  }

  /** What a user would type. */
  void prompt(String arguments) {
    out.println();
    out.println(style.strong("$ pullpass " + arguments));
    out.flush();
  }

  /** A line of its own. */
  void say(String line) {
    out.println(line);
    out.flush();
  }

  /** A whole answer. */
  void show(DemoShell.Ran ran) {
    out.print(ran.out());
    complain(ran);
  }

  /** The answer of a repair, or its steps only. */
  void showSteps(DemoShell.Ran ran) {
    say(detail == Detail.FULL ? ran.out() : Excerpt.ofFix(ran.out()));
    complain(ran);
  }

  /** What a command says beside its answer is of interest where it could not do its work. */
  private void complain(DemoShell.Ran ran) {
    if (ran.code() > ExitCode.FAULT) {
      out.print(ran.err());
    }
    out.flush();
  }
}
