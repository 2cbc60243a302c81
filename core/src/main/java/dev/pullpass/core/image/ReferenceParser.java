package dev.pullpass.core.image;

import static dev.pullpass.core.image.ReferenceGrammar.FITS;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * distribution/reference's ParseNormalizedNamed and the kubelet's default tag (pkg/util/parsers),
 * with the words of the former for a text that is no reference.
 */
final class ReferenceParser {
  static final String INVALID_FORMAT = "invalid reference format";
  static final String EMPTY = "repository name must have at least one component";
  static final String UPPERCASE = "repository name must be lowercase";
  static final String TOO_LONG = "repository name must not be more than 255 characters";

  private static final String HUB = "docker.io";
  private static final String LEGACY_HUB = "index.docker.io";
  private static final String OFFICIAL = "library/";
  private static final int LONGEST_PATH = 255;

  private ReferenceParser() {}

  static Reference parse(String text) {
    Set<DigestAlgorithm> all = EnumSet.allOf(DigestAlgorithm.class);
    ParsedReference parsed = normalised(text, all);
    if (!parsed.isValid()) {
      return new InvalidReference(text, parsed.problem(), parsed.offset());
    }
    // A first part with a dot and an underscore fits the grammar as a path, not as a host; the
    // runtime takes it for the host all the same, as it splits the name at the first slash.
    String name = parsed.name();
    int slash = name.indexOf('/');
    Optional<String> digest = written(parsed.digest());
    Optional<String> tag = written(parsed.tag());
    return new ImageReference(
        text,
        name.substring(0, slash),
        name.substring(slash + 1),
        tag.isEmpty() && digest.isEmpty() ? Optional.of("latest") : tag,
        digest);
  }

  private static Optional<String> written(String part) {
    return part.isEmpty() ? Optional.empty() : Optional.of(part);
  }

  /** ParseNormalizedNamed: domain and {@code library/} filled in, the tag left alone. */
  static ParsedReference normalised(String text, Set<DigestAlgorithm> registered) {
    if (ReferenceGrammar.isIdentifier(text)) {
      String problem =
          "invalid repository name (" + text + "), cannot specify 64-byte hexadecimal strings";
      return ParsedReference.invalid(problem, 0);
    }
    DomainSplit split = DomainSplit.of(text);
    String remote = upTo(split.remainder(), ':');
    int capital = firstCapital(remote);
    if (capital >= 0) {
      String problem = INVALID_FORMAT + ": repository name (" + remote + ") must be lowercase";
      return ParsedReference.invalid(problem, split.offset(capital));
    }
    ParsedReference parsed = unnormalised(split.domain() + "/" + split.remainder(), registered);
    if (parsed.isValid()) {
      return parsed;
    }
    int offset = split.offset(parsed.offset() - split.domain().length() - 1);
    return ParsedReference.invalid(parsed.problem(), offset);
  }

  /**
   * distribution's splitDockerDomain.
   *
   * @param shift how many characters the remainder is behind its place in the text
   */
  record DomainSplit(String domain, String remainder, int shift) {

    static DomainSplit of(String text) {
      int slash = text.indexOf('/');
      if (slash < 0) {
        return official(text, 0);
      }
      String first = text.substring(0, slash);
      String rest = text.substring(slash + 1);
      if (!isDomain(first)) {
        return new DomainSplit(HUB, text, 0);
      }
      if (!first.equals(HUB) && !first.equals(LEGACY_HUB)) {
        return new DomainSplit(first, rest, slash + 1);
      }
      return rest.indexOf('/') < 0
          ? official(rest, slash + 1)
          : new DomainSplit(HUB, rest, slash + 1);
    }

    private static DomainSplit official(String rest, int shift) {
      return new DomainSplit(HUB, OFFICIAL + rest, shift - OFFICIAL.length());
    }

    private static boolean isDomain(String first) {
      return first.equals("localhost")
          || first.indexOf('.') >= 0
          || first.indexOf(':') >= 0
          || firstCapital(first) >= 0;
    }

    /**
     * The place in the text of an index into the remainder; a negative one lies in the domain,
     * which then stands in the text as it is.
     */
    int offset(int index) {
      return Math.max(0, index + shift);
    }
  }

  /** distribution's Parse: nothing is filled in. */
  static ParsedReference unnormalised(String text, Set<DigestAlgorithm> registered) {
    ReferenceText parts = ReferenceText.of(text);
    int fault = parts.fault();
    if (fault != FITS) {
      return ParsedReference.invalid(formatProblem(text), fault);
    }
    if (parts.path().length() > LONGEST_PATH) {
      return ParsedReference.invalid(TOO_LONG, parts.pathStart() + LONGEST_PATH);
    }
    String digest = parts.digest();
    String problem = digest.isEmpty() ? "" : DigestAlgorithm.problem(digest, registered);
    return problem.isEmpty()
        ? new ParsedReference(parts.domain(), parts.path(), parts.tag(), digest, "", 0)
        : ParsedReference.invalid(problem, text.length() - digest.length());
  }

  private static String formatProblem(String text) {
    if (text.isEmpty()) {
      return EMPTY;
    }
    return ReferenceText.of(lowerCase(text)).fault() == FITS ? UPPERCASE : INVALID_FORMAT;
  }

  private static String upTo(String text, char end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }

  /** The index of the first character that Go's strings.ToLower would change, or -1. */
  private static int firstCapital(String text) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.toLowerCase(c) != c) {
        return at;
      }
      at += Character.charCount(c);
    }
    return -1;
  }

  private static String lowerCase(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.codePoints().forEach(c -> lower.appendCodePoint(Character.toLowerCase(c)));
    return lower.toString();
  }
}
