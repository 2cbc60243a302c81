package dev.pullpass.core.handbook;

import dev.pullpass.core.usage.HeldEntry;
import dev.pullpass.core.usage.SecretUse;
import dev.pullpass.core.usage.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** How to list the tags of each repository, and to verify that an image can be pulled. */
final class TagSection {
  private final Content content;

  private TagSection(Content content) {
    this.content = content;
  }

  static String write(Content content) {
    return new TagSection(content).section();
  }

  private String section() {
    NavigableMap<String, NamedImage> first = new TreeMap<>();
    content.named().forEach(image -> first.merge(image.repository(), image, TagSection::lesser));
    if (first.isEmpty()) {
      return "";
    }
    List<String> list = new ArrayList<>();
    List<String> check = new ArrayList<>();
    first.values().forEach(image -> list.add("pullpass image tags " + tool(image)));
    first.values().forEach(image -> check.add("pullpass image check " + reference(image)));
    NamedImage example = first.firstEntry().getValue();
    return "## List and verify tags\n\nList the tags of each repository:\n\n"
        + Markdown.commands(list)
        + "Verify that an image is there, and that the secret pulls it:\n\n"
        + Markdown.commands(check)
        + "The same with other tools, by the login in your own Docker config:\n\n"
        + Markdown.commands(others(example));
  }

  /** The same one whatever the order of the input. */
  private static NamedImage lesser(NamedImage a, NamedImage b) {
    return key(a).compareTo(key(b)) <= 0 ? a : b;
  }

  private static String key(NamedImage image) {
    return (image.namespace().isEmpty() ? "1" : "0")
        + image.namespace()
        + "\n"
        + image.image().canonical();
  }

  private String tool(NamedImage image) {
    return Shell.word(image.repository()) + asker(image);
  }

  private String reference(NamedImage image) {
    return Shell.word(image.image().canonical()) + asker(image);
  }

  private String asker(NamedImage image) {
    Optional<HeldEntry> held =
        content.secrets().stream()
            .filter(secret -> secret.name().namespace().equals(image.namespace()))
            .map(SecretUse::entries)
            .flatMap(List::stream)
            .filter(entry -> entry.covers(image.repository()))
            .findFirst();
    return held.map(
            entry ->
                " -n "
                    + Shell.word(image.namespace())
                    + " --secret "
                    + Shell.word(entry.secret().name()))
        .orElse(" --anonymous");
  }

  private static List<String> others(NamedImage example) {
    String repository = example.repository();
    String reference = example.image().canonical();
    return List.of(
        "crane ls " + Shell.word(repository),
        "crane digest " + Shell.word(reference),
        "skopeo list-tags " + Shell.word("docker://" + repository),
        "skopeo inspect --no-tags " + Shell.word("docker://" + reference));
  }
}
