package dev.pullpass.core.handbook;

import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.core.image.InvalidReference;
import dev.pullpass.core.image.Reference;
import dev.pullpass.core.usage.ImageUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which image comes from where, registry by registry. */
final class ImageSection {
  private static final int NAMED = 10;

  private ImageSection() {}

  static String write(Content content) {
    NavigableMap<String, List<NamedImage>> byRegistry = new TreeMap<>();
    for (NamedImage image : content.named()) {
      byRegistry.computeIfAbsent(image.registry(), any -> new ArrayList<>()).add(image);
    }
    StringBuilder out = new StringBuilder("## Images\n\n");
    if (byRegistry.isEmpty()) {
      out.append("No image was seen.\n\n");
    }
    byRegistry.forEach((registry, images) -> out.append(heading(registry)).append(table(images)));
    return out.append(unreadable(content)).toString();
  }

  private static String heading(String registry) {
    RegistryProvider provider = RegistryProvider.of(registry);
    String owner = provider == RegistryProvider.OTHER ? "" : " (" + provider.label() + ")";
    return "### " + Markdown.text(registry) + Markdown.text(owner) + "\n\n";
  }

  private static String table(List<NamedImage> images) {
    NavigableMap<String, NavigableMap<String, NavigableSet<String>>> rows = new TreeMap<>();
    for (NamedImage image : images) {
      rows.computeIfAbsent(image.repository(), any -> new TreeMap<>())
          .computeIfAbsent(image.version(), any -> new TreeSet<>())
          .add(image.by());
    }
    List<List<String>> cells = new ArrayList<>();
    rows.forEach(
        (repository, versions) ->
            versions.forEach((version, by) -> cells.add(row(repository, version, by))));
    return Markdown.table(List.of("Repository", "Tag or digest", "Used by"), cells);
  }

  private static List<String> row(String repository, String version, Collection<String> by) {
    String shown = version.isEmpty() ? "none written: `latest`" : Markdown.codeCell(version);
    return List.of(Markdown.codeCell(repository), shown, names(by));
  }

  /** The first names, and how many more there are. */
  static String names(Collection<String> names) {
    List<String> shown = names.stream().limit(NAMED).map(Markdown::text).toList();
    int more = names.size() - shown.size();
    return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
  }

  private static String unreadable(Content content) {
    Map<String, NavigableSet<String>> by = new TreeMap<>();
    for (ImageUse use : content.images()) {
      if (use.reference() instanceof InvalidReference) {
        by.computeIfAbsent(use.reference().written(), any -> new TreeSet<>())
            .add(use.puller().toString());
      }
    }
    for (Written text : content.written(Written.What.IMAGE)) {
      if (Reference.parse(text.text()) instanceof InvalidReference) {
        by.computeIfAbsent(text.text(), any -> new TreeSet<>()).add(NamedImage.by(text.place()));
      }
    }
    List<List<String>> rows = new ArrayList<>();
    by.forEach((text, users) -> rows.add(unreadableRow(text, users)));
    return rows.isEmpty()
        ? ""
        : "### Not a reference that any registry could serve\n\n"
            + Markdown.table(List.of("As written", "What is wrong", "Used by"), rows);
  }

  private static List<String> unreadableRow(String text, Collection<String> users) {
    String problem =
        Reference.parse(text) instanceof InvalidReference invalid ? invalid.problem() : "";
    return List.of(Markdown.codeCell(text), Markdown.text(problem), names(users));
  }
}
