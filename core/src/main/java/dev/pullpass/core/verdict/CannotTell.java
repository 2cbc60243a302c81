package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** What is needed to decide could not be seen. */
record CannotTell(Facts facts, List<String> missing) implements Verdict {
  static final About ABOUT =
      new About(
          "CannotTell",
          Group.NONE,
          "What is needed to decide could not be seen.",
          "The node's text is gone or unknown, the registry was not asked or did not answer, or a right is missing. pullpass names what is missing instead of guessing.",
          "Supply what is missing, and ask again.");

  static Optional<CannotTell> check(Facts facts) {
    return Optional.of(new CannotTell(facts, Missing.of(facts)));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    return Confidence.CANNOT_TELL;
  }

  @Override
  public String summary() {
    return "The cause cannot be told: " + String.join("; ", missing) + ".";
  }

  @Override
  public List<String> evidence() {
    return Say.all(facts);
  }

  @Override
  public List<Remedy> fix() {
    return Missing.remedies(facts);
  }

  @Override
  public Link broken() {
    return Link.NONE;
  }
}
