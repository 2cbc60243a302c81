package dev.pullpass.core.handbook;

import dev.pullpass.core.usage.SecretUse;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which secrets there are, what they hold, and who hands them to pods. */
final class SecretSection {
  private SecretSection() {}

  static String write(Content content) {
    return cluster(content) + files(content);
  }

  private static String cluster(Content content) {
    if (content.images().isEmpty() && content.secrets().isEmpty()) {
      return "";
    }
    NavigableMap<SecretRow, NavigableSet<String>> rows = new TreeMap<>();
    for (SecretUse secret : content.secrets()) {
      for (SecretRow row : SecretRow.of(secret)) {
        rows.computeIfAbsent(row, any -> new TreeSet<>()).add(secret.name().namespace());
      }
    }
    List<List<String>> cells = new ArrayList<>();
    rows.forEach((row, namespaces) -> cells.add(cells(row, namespaces)));
    List<String> header =
        List.of(
            "Secret",
            "Namespace",
            "Registry",
            "User",
            "Kind of credential",
            "Ends",
            "Handed to pods by");
    return "## Pull secrets\n\n"
        + (cells.isEmpty()
            ? "No pull secret was seen, and nothing names one.\n\n"
            : Markdown.table(header, cells));
  }

  private static List<String> cells(SecretRow row, NavigableSet<String> namespaces) {
    return List.of(
        Markdown.codeCell(row.name()),
        ImageSection.names(namespaces),
        row.registry(),
        row.user(),
        row.kind(),
        row.ends(),
        row.wiredTo().isEmpty() ? "nobody" : ImageSection.names(row.wiredTo()));
  }

  private static String files(Content content) {
    List<List<String>> rows =
        content.written(Written.What.PULL_SECRET).stream()
            .map(
                text ->
                    List.of(
                        Markdown.codeCell(text.text()),
                        Markdown.codeCell(text.place().file()),
                        Markdown.codeCell(text.place().path())))
            .toList();
    return rows.isEmpty()
        ? ""
        : "## Pull secrets that files name\n\n"
            + Markdown.table(List.of("Secret", "File", "Where"), rows);
  }
}
