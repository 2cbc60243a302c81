package dev.pullpass.core.handbook;

import dev.pullpass.core.usage.HeldEntry;
import dev.pullpass.core.usage.SecretUse;
import dev.pullpass.core.usage.Shell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** How to list the tags of each repository, and to verify that an image can be pulled. */
final class TagSection {
  private final Content content;
  private final Map<String, List<HeldEntry>> byNamespace = new HashMap<>();

  private TagSection(Content content) {
    this.content = content;
    for (SecretUse secret : content.secrets()) {
      byNamespace
          .computeIfAbsent(secret.name().namespace(), any -> new ArrayList<>())
          .addAll(secret.entries());
    }
  }

  static String write(Content content) {
    return new TagSection(content).section();
  }

  private String section() {
    NavigableMap<String, NamedImage> first = new TreeMap<>();
    content.named().forEach(image -> first.merge(image.repository(), image, this::better));
    if (first.isEmpty()) {
      return "";
    }
    List<String> list = new ArrayList<>();
    List<String> check = new ArrayList<>();
    for (NamedImage image : first.values()) {
      String asker = asker(image).orElse(" --anonymous");
      list.add("pullpass image tags " + Shell.word(image.repository()) + asker);
      check.add("pullpass image check " + Shell.word(image.image().canonical()) + asker);
    }
    NamedImage example = first.firstEntry().getValue();
    return "## List and verify tags\n\nList the tags of each repository:\n\n"
        + Markdown.commands(list)
        + "Verify that an image is there, and that the secret pulls it:\n\n"
        + Markdown.commands(check)
        + "The same with other tools, by the login in your own Docker config:\n\n"
        + Markdown.commands(others(example));
  }

  /** One that a secret serves, then the first by name: the same whatever the order of the input. */
  private NamedImage better(NamedImage a, NamedImage b) {
    return key(a).compareTo(key(b)) <= 0 ? a : b;
  }

  private String key(NamedImage image) {
    return (asker(image).isPresent() ? "0" : "1")
        + image.namespace()
        + "\n"
        + image.image().canonical();
  }

  private Optional<String> asker(NamedImage image) {
    return byNamespace.getOrDefault(image.namespace(), List.of()).stream()
        .filter(entry -> entry.covers(image.repository()))
        .findFirst()
        .map(
            entry ->
                " -n "
                    + Shell.word(image.namespace())
                    + " --secret "
                    + Shell.word(entry.secret().name()));
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
