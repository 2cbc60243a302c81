package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.InvalidReference;
import dev.pullpass.core.image.Reference;
import dev.pullpass.core.message.Label;
import dev.pullpass.core.plan.Change;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The image reference cannot be read. */
record ReferenceInvalid(Facts facts, String problem) implements Verdict {
  private static final int SHA256_DIGITS = 64;

  static final About ABOUT =
      new About(
          "ReferenceInvalid",
          Group.REFERENCE,
          "The image reference cannot be read.",
          "The grammar is that of distribution/reference: lower-case repository paths, one tag, a digest of the right length, no scheme. The kubelet reports InvalidImageName and pulls nothing.",
          "Correct the reference.");

  static Optional<ReferenceInvalid> check(Facts facts) {
    if (facts.reference() instanceof InvalidReference invalid) {
      return Optional.of(new ReferenceInvalid(facts, problem(invalid)));
    }
    return facts.said().says(Label.INVALID_IMAGE_NAME)
        ? Optional.of(new ReferenceInvalid(facts, facts.said().reading().detail()))
        : Optional.empty();
  }

  /** The parser's words, or plainer ones for what people do most. */
  private static String problem(InvalidReference invalid) {
    String written = invalid.written();
    int scheme = written.indexOf("://");
    if (scheme > 0) {
      return "it begins with " + written.substring(0, scheme + 3) + ", which is no part of one";
    }
    int digest = written.lastIndexOf("@sha256:");
    int digits = written.length() - digest - "@sha256:".length();
    return digest > 0 && digits != SHA256_DIGITS
        ? "a sha256 digest has 64 hexadecimal digits, this one has " + digits
        : invalid.problem() + place(invalid);
  }

  private static String place(InvalidReference invalid) {
    return invalid.offset() < invalid.written().length()
        ? " (at character " + (invalid.offset() + 1) + ")"
        : "";
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Confidence confidence() {
    return Confidence.provenIf(facts.image().isEmpty());
  }

  @Override
  public String summary() {
    return "\""
        + Say.quote(facts.container().image())
        + "\" is no image reference: "
        + Say.quote(problem)
        + ".";
  }

  @Override
  public List<String> evidence() {
    return Say.node(facts);
  }

  @Override
  public List<Remedy> fix() {
    String guess = corrected();
    return guess.isEmpty()
        ? List.of(
            Remedy.of(
                "Correct the image of container "
                    + facts.container().name()
                    + " in "
                    + Commands.owner(facts)
                    + "."))
        : List.of(Commands.setImage(facts, "Write " + guess + ".", guess));
  }

  @Override
  public List<Change> repair() {
    String guess = corrected();
    return Repairs.setImage(facts, guess.isEmpty() ? List.of() : List.of(guess));
  }

  @Override
  public Link broken() {
    return Link.POD;
  }

  /** The reference without a scheme and in lower case, where that makes it readable. */
  private String corrected() {
    String text = facts.container().image().trim();
    int scheme = text.startsWith("http") ? text.indexOf("://") : -1;
    String bare = scheme < 0 ? text : text.substring(scheme + 3);
    String lower = bare.toLowerCase(Locale.ROOT);
    return !lower.equals(facts.container().image())
            && Reference.parse(lower) instanceof ImageReference
        ? lower
        : "";
  }
}
