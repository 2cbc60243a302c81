package dev.pullpass.core.handbook;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The page as a whole: its sections in their order, each left out where it has nothing to say. */
public final class Page {
  /** How the first line begins: only a file that begins so is replaced without being asked. */
  public static final String MARK = "<!-- pullpass docs";

  private static final String HEAD =
      MARK
          + ": written by a command. Change the cluster or the charts, and write it anew. -->\n\n"
          + "# Registry authentication\n\n"
          + "Which image comes from where, which pull secrets serve it, and how they are renewed."
          + " `pullpass docs … -o FILE` writes this page, and `pullpass docs … --check FILE` says"
          + " whether it is still true. It holds no password.\n\n";

  private static final List<Function<Content, String>> SECTIONS =
      List.of(
          ImageSection::write,
          CiSection::write,
          TagSection::write,
          SecretSection::write,
          RenewalSection::write,
          CreationSection::write,
          CaseSection::write,
          UnseenSection::write);

  private Page() {}

  /** The page, in Markdown, with a line end at its end. */
  public static String write(Content content) {
    String body =
        SECTIONS.stream().map(section -> section.apply(content)).collect(Collectors.joining());
    return (HEAD + body).stripTrailing() + "\n";
  }
}
