package dev.pullpass.sandbox;

import dev.pullpass.core.report.Explanation;
import dev.pullpass.core.text.MalformedInput;
import java.time.Instant;
import java.util.Optional;
import org.teavm.jso.JSExport;

/** What the compiled module exports. Arguments and results are texts. */
public final class SandboxMain {
  private SandboxMain() {}

  /**
   * The entry point that the compiler asks for; it has nothing to do, the page calls the exports.
   */
  public static void main(String[] arguments) {}

  /**
   * Explains every container of a dump.
   *
   * @param clusterJson Kubernetes objects, as {@code kubectl get … -o json} prints them
   * @param answersJsonl recorded answers of registries, one JSON object a line; empty for none
   * @param epochSeconds the moment by which expiry is judged, in seconds since 1970, as digits
   * @return the text report, a line of dashes and the JSON report; for input that cannot be read
   *     one line that begins with {@code error: }
   */
  @JSExport
  public static String explain(String clusterJson, String answersJsonl, String epochSeconds) {
    try {
      Instant now = Instant.ofEpochSecond(Long.parseLong(epochSeconds));
      Optional<String> answers = Optional.of(answersJsonl).filter(lines -> !lines.isEmpty());
      return Explanation.of(clusterJson, answers, now);
    } catch (MalformedInput | NumberFormatException e) {
      return "error: " + e.getMessage() + "\n";
    }
  }
}
