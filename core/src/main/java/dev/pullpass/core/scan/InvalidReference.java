package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import dev.pullpass.core.source.ImageText;
import dev.pullpass.core.source.ImageUse;
import dev.pullpass.core.source.Piece;
import dev.pullpass.core.source.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An image that no runtime can read, for reasons of its form. */
final class InvalidReference {
  static final ScanRule RULE =
      new ScanRule(
          "InvalidReference",
          Severity.ERROR,
          "An image is written in a way that no runtime can read.",
          "The grammar is that of github.com/distribution/reference: [host[:port]/]path[:tag]"
              + "[@digest]. What it refuses ends as InvalidImageName, and is never pulled.",
          List.of());

  private InvalidReference() {}

  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    return reading.images().stream()
        .filter(use -> Flaw.of(use).filter(flaw -> flaw == Flaw.FORM).isPresent())
        .filter(use -> !isFilledInLater(use))
        .map(InvalidReference::finding);
  }

  /** An empty image of a chart's values, or of OpenShift, which fills it in by its triggers. */
  private static boolean isFilledInLater(ImageUse use) {
    boolean blank = use.text().written().isBlank();
    boolean open = use.role() == ImageUse.Role.VALUE || use.object().startsWith("DeploymentConfig");
    return blank && open;
  }

  private static Finding finding(ImageUse use) {
    String text = use.text().written();
    int offset = ((dev.pullpass.core.image.InvalidReference) use.reference()).offset();
    Form form = Form.of(text, offset);
    int start = Math.min(form.start(), Math.max(0, text.length() - 1));
    Place place = Inside.of(use, start, Math.min(text.length(), start + 1));
    String message =
        text.isBlank()
            ? "The image is empty."
            : Written.of(text) + " is no image reference: " + form.problem() + ".";
    return Finding.of(RULE, place, message, mend(use, form));
  }

  private static Mend mend(ImageUse use, Form form) {
    Optional<Piece> piece =
        use.text() instanceof ImageText.Whole whole ? Optional.of(whole.piece()) : Optional.empty();
    return piece
        .filter(any -> Reference.parse(form.better()) instanceof ImageReference)
        .map(whole -> Edits.rewrite(use.file(), whole, form.better()))
        .orElseGet(() -> new Mend.ByHand("what is meant is not written"));
  }

  /**
   * What is wrong in words.
   *
   * @param start of what is wrong
   * @param better the text without it, where leaving it out is all that is needed; else empty
   */
  private record Form(String problem, int start, String better) {

    static Form of(String text, int offset) {
      return scheme(text)
          .or(() -> space(text))
          .or(() -> slash(text))
          .or(() -> tag(text, offset))
          .orElseGet(() -> character(text, offset));
    }

    private static Optional<Form> scheme(String text) {
      int end = text.indexOf("://");
      return end < 0
          ? Optional.empty()
          : Optional.of(
              new Form(
                  "no " + text.substring(0, end + 3) + " belongs before the host",
                  0,
                  text.substring(end + 3)));
    }

    private static Optional<Form> space(String text) {
      String bare = text.strip();
      if (bare.length() < text.length()) {
        int start = text.startsWith(bare) ? bare.length() : 0;
        return Optional.of(new Form("white space stands around it", start, bare));
      }
      for (int i = 0; i < text.length(); i++) {
        if (Character.isWhitespace(text.charAt(i))) {
          return Optional.of(new Form("white space stands in it", i, ""));
        }
      }
      return Optional.empty();
    }

    private static Optional<Form> slash(String text) {
      int twice = text.indexOf("//");
      if (twice >= 0) {
        return Optional.of(
            new Form("nothing stands between two slashes", twice, text.replace("//", "/")));
      }
      return text.endsWith("/")
          ? Optional.of(new Form("nothing stands behind its last slash", text.length() - 1, ""))
          : Optional.empty();
    }

    private static Optional<Form> tag(String text, int offset) {
      int at = text.indexOf('@');
      int end = at < 0 ? text.length() : at;
      int colon = text.indexOf(':', text.lastIndexOf('/', Math.max(0, end - 1)) + 1);
      if (colon < 0 || colon >= end || offset <= colon) {
        return Optional.empty();
      }
      if (colon == end - 1) {
        return Optional.of(new Form("no tag stands behind its colon", colon, ""));
      }
      if (text.indexOf(':', colon + 1) > 0 && text.indexOf(':', colon + 1) < end) {
        return Optional.of(new Form("it has two tags", text.indexOf(':', colon + 1), ""));
      }
      boolean isLong = end - colon - 1 > 128;
      return Optional.of(
          isLong
              ? new Form("a tag has at most 128 characters", colon + 1, "")
              : new Form(
                  "no tag has a "
                      + shown(text, offset)
                      + (offset == colon + 1 ? " at its start" : ""),
                  offset,
                  ""));
    }

    private static Form character(String text, int offset) {
      if (offset >= text.length()) {
        return new Form("it ends too early", text.length() - 1, "");
      }
      return offset == 0 && text.length() == 64
          ? new Form("64 hexadecimal digits are an ID, and no name", 0, "")
          : new Form("a " + shown(text, offset) + " does not fit there", offset, "");
    }

    private static String shown(String text, int offset) {
      int at = Math.min(offset, text.length() - 1);
      return text.substring(at, text.offsetByCodePoints(at, 1));
    }
  }
}
