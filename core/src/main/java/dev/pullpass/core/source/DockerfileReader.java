package dev.pullpass.core.source;

import dev.pullpass.core.source.ImageUse.Role;
import dev.pullpass.core.yaml.YamlPath;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The images that a Dockerfile builds on: {@code FROM}, {@code COPY --from}, {@code RUN
 * --mount=from}, also behind {@code ONBUILD}; not the stages of the file itself, nor {@code
 * scratch}. Arguments before the first {@code FROM} are filled in with their defaults, as
 * docs.docker.com/reference/dockerfile has it.
 */
final class DockerfileReader {
  private static final String COPY_FROM = "--from=";
  private static final String MOUNT = "--mount=";

  private final Collected found;
  private final Variables arguments = new Variables();
  private final Set<String> stages = new HashSet<>();
  private int count;

  DockerfileReader(Collected found) {
    this.found = found;
  }

  void read() {
    DockerfileLines.instructions(found.file().text()).forEach(this::instruction);
  }

  private void instruction(List<ShellWord> words) {
    List<ShellWord> rest = words.subList(1, words.size());
    switch (words.get(0).value().toUpperCase(Locale.ROOT)) {
      case "ARG" -> rest.forEach(this::argument);
      case "FROM" -> from(rest);
      case "COPY" -> copy(rest);
      case "RUN" -> rest.stream().takeWhile(DockerfileReader::isFlag).forEach(this::mount);
      case "ONBUILD" -> {
        if (!rest.isEmpty()) {
          instruction(rest);
        }
      }
      default -> {}
    }
  }

  private static boolean isFlag(ShellWord word) {
    return word.value().startsWith("--");
  }

  /** Only those before the first stage count in FROM lines. */
  private void argument(ShellWord word) {
    int equals = word.value().indexOf('=');
    if (count == 0 && equals > 0 && equals + 1 < word.value().length()) {
      String name = word.value().substring(0, equals);
      ShellWord value = word.from(equals + 1);
      arguments.set(name, piece(value));
    }
  }

  private void from(List<ShellWord> words) {
    List<ShellWord> plain = words.stream().filter(word -> !isFlag(word)).toList();
    if (!plain.isEmpty()) {
      image("FROM", plain.get(0));
    }
    stages.add(String.valueOf(count++));
    if (plain.size() > 2 && plain.get(1).value().equalsIgnoreCase("as")) {
      stages.add(plain.get(2).value().toLowerCase(Locale.ROOT));
    }
  }

  private void copy(List<ShellWord> words) {
    words.stream()
        .takeWhile(DockerfileReader::isFlag)
        .filter(word -> word.value().startsWith(COPY_FROM))
        .filter(word -> word.value().length() > COPY_FROM.length())
        .forEach(word -> image("COPY --from", word.without(COPY_FROM)));
  }

  /** {@code --mount=type=bind,from=image,target=/src}. */
  private void mount(ShellWord word) {
    String value = word.value();
    int from = value.startsWith(MOUNT + "from=") ? MOUNT.length() : value.indexOf(",from=") + 1;
    if (value.startsWith(MOUNT) && from > 0) {
      int start = from + "from=".length();
      int comma = value.indexOf(',', start);
      int end = comma < 0 ? value.length() : comma;
      if (start < end) {
        image("RUN --mount", word.part(start, end));
      }
    }
  }

  private void image(String what, ShellWord word) {
    Piece piece = piece(word);
    Variables known = arguments.withDefaultsOf(piece.value());
    ImageUse use = OpenText.image(found.file(), Role.BASE, piece, known);
    String name = use.text().written();
    if (!name.equals("scratch")
        && !isContext(what, name)
        && !stages.contains(name.toLowerCase(Locale.ROOT))) {
      found.add(new ImageUse(use.file(), use.role(), "", what, use.text(), use.reference()));
    }
  }

  /** A folder or image that the builder gets by this name: {@code --build-context bin_dir=…}. */
  private static boolean isContext(String what, String name) {
    boolean bare = ":@/".chars().noneMatch(c -> name.indexOf(c) >= 0);
    return bare && !what.equals("FROM") && (what.startsWith("RUN") || name.indexOf('_') >= 0);
  }

  private static Piece piece(ShellWord word) {
    return new Piece(YamlPath.root(0), word.span(), word.value());
  }
}
