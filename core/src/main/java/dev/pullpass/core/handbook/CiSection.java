package dev.pullpass.core.handbook;

import java.util.ArrayList;
import java.util.List;

/** How CI names the images, as far as its files tell when they are read and not run. */
final class CiSection {
  private CiSection() {}

  static String write(Content content) {
    List<List<String>> rows = new ArrayList<>();
    for (Written text : content.written()) {
      if (isCi(text.what())) {
        rows.add(row(content, text));
      }
    }
    List<String> untold =
        content.written(Written.What.UNTOLD).stream()
            .map(
                text ->
                    Markdown.code(NamedImage.by(text.place())) + ": " + Markdown.text(text.text()))
            .toList();
    String told =
        rows.isEmpty()
            ? "No name was found: either no CI file was given (`pullpass docs … .gitlab-ci.yml"
                + " .github/workflows`), or those given build no image in words that can be read.\n\n"
            : Markdown.table(List.of("File", "Name", "What CI does", "Pulled as"), rows);
    return "## How CI names the images\n\n"
        + told
        + (untold.isEmpty() ? "" : "What could not be told:\n\n" + Markdown.points(untold));
  }

  private static boolean isCi(Written.What what) {
    return what == Written.What.BUILT
        || what == Written.What.PUSHED
        || what == Written.What.JOB_IMAGE;
  }

  private static List<String> row(Content content, Written text) {
    List<String> pulled =
        text.what() == Written.What.JOB_IMAGE
            ? List.of()
            : content.repositories().stream().filter(new NamePattern(text.text())::fits).toList();
    return List.of(
        Markdown.codeCell(text.place().file()),
        Markdown.codeCell(text.text()),
        Markdown.text(text.what().label()),
        pulled.isEmpty() ? "" : Markdown.codeCells(pulled));
  }
}
