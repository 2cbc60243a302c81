package dev.pullpass.core.handbook;

/** What the page would also tell if it could have been seen. */
final class UnseenSection {
  private UnseenSection() {}

  static String write(Content content) {
    return content.unseen().isEmpty()
        ? ""
        : "## What could not be seen\n\n"
            + Markdown.points(
                content.unseen().stream().distinct().sorted().map(Markdown::text).toList());
  }
}
