package dev.pullpass.sources;

import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.text.Utf8;
import java.util.List;

/** Runs programs: the port to other processes. Nothing secret goes into their arguments. */
public interface Programs {

  /** How a run ended. */
  sealed interface Outcome permits Finished, Unfinished {}

  /** It ended by itself; what it printed may hold a password. */
  record Finished(int exitCode, Confidential output) implements Outcome {
    byte[] bytes() {
      return output.reveal();
    }

    boolean startsWith(String text) {
      return Utf8.text(bytes()).strip().startsWith(text);
    }
  }

  /** It could not be run, or did not end; {@code why} is the end of a sentence. */
  record Unfinished(String why) implements Outcome {}

  /** Runs a program with this on its standard input; what it says on standard error is dropped. */
  Outcome run(List<String> command, String input);
}
