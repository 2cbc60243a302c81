package dev.pullpass.core.audit;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.verdict.Remedy;
import java.util.List;
import java.util.Optional;

/** One thing that was found. Every kind is a record in a file of its own. */
public interface AuditFinding {

  /** What is always true of its kind. */
  AuditRule rule();

  /** How bad it is. */
  default Severity severity() {
    return rule().severity();
  }

  /** The objects concerned, the one to look at first. Never empty. */
  List<Place> objects();

  /** What is the matter, in one sentence that names the objects. */
  String sentence();

  /** What shows it, a sentence each. */
  default List<String> evidence() {
    return List.of();
  }

  /** What to do, the first thing first. */
  List<Remedy> remedy();

  /** How much it hits. */
  default Reach reach() {
    return Reach.NONE;
  }

  /** The image concerned, where it is about one. */
  default Optional<String> image() {
    return Optional.empty();
  }

  /** The name of the verdict that a new pod would get, where it is about that. */
  default Optional<String> verdict() {
    return Optional.empty();
  }
}
