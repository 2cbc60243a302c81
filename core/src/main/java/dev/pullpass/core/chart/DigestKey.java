package dev.pullpass.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Under which key the digest of an image belongs: beside its tag, named after it ({@code tag} and
 * {@code digest}, {@code imageTag} and {@code imageDigest}), else beside its repository.
 *
 * @param path the whole path in the values
 * @param beside the key next to which it stands, the last of a path with the same parent
 * @param repository what the repository is made of, to tell images apart
 */
record DigestKey(List<String> path, String beside, String repository) {
  private static final List<String> REGISTRIES = List.of("registry", "hub", "imageregistry");
  private static final List<String> PLAIN = List.of("repository", "repo", "name", "repositoryname");

  DigestKey {
    path = List.copyOf(path);
  }

  /** The map that it is in. */
  List<String> parent() {
    return path.subList(0, path.size() - 1);
  }

  /** Its name in that map. */
  String name() {
    return path.get(path.size() - 1);
  }

  /** Empty where neither the tag nor the repository is a value. */
  static Optional<DigestKey> of(Seam seam) {
    Optional<List<String>> repository = repository(seam);
    Optional<List<String>> tag = tag(seam);
    String identity = identity(seam);
    boolean foreign = tag.isPresent() && isGlobal(tag.get()) && repository.isPresent();
    if (tag.isPresent() && !(foreign && !isGlobal(repository.get()))) {
      return Optional.of(besideTag(tag.get(), identity));
    }
    return repository.map(path -> besideRepository(path, identity));
  }

  /** The same image's key beside its repository; for tags that several images share. */
  static Optional<DigestKey> byRepository(Seam seam) {
    return repository(seam).map(path -> besideRepository(path, identity(seam)));
  }

  private static DigestKey besideTag(List<String> tag, String identity) {
    String name = last(tag);
    String digest =
        name.contains("tag")
            ? name.replace("tag", "digest")
            : name.contains("Tag") ? name.replace("Tag", "Digest") : "digest";
    return new DigestKey(sibling(tag, digest), name, identity);
  }

  private static DigestKey besideRepository(List<String> repository, String identity) {
    String name = last(repository);
    String lower = name.toLowerCase(Locale.ROOT);
    if (PLAIN.contains(lower)) {
      return new DigestKey(sibling(repository, "digest"), name, identity);
    }
    for (String ending : List.of("Repository", "Repo", "Name")) {
      if (name.endsWith(ending)) {
        String start = name.substring(0, name.length() - ending.length());
        return new DigestKey(sibling(repository, start + "Digest"), name, identity);
      }
    }
    return new DigestKey(sibling(repository, name + "Digest"), name, identity);
  }

  /** The value of the tag that wins; those for all images are asked last. */
  private static Optional<List<String>> tag(Seam seam) {
    return local(Words.paths(seam.tag()).stream().filter(DigestKey::isTag).toList());
  }

  private static boolean isTag(List<String> path) {
    String name = path.isEmpty() ? "" : last(path).toLowerCase(Locale.ROOT);
    return name.contains("tag") || name.contains("version");
  }

  /** The value of the repository: of the last part, since registries come first. */
  private static Optional<List<String>> repository(Seam seam) {
    for (int i = seam.repository().size() - 1; i >= 0; i--) {
      Piece piece = seam.repository().get(i);
      if (Words.plain(piece).map(text -> !text.isEmpty() && !text.endsWith("/")).orElse(false)) {
        return Optional.empty();
      }
      List<List<String>> paths =
          Words.paths(Words.value(piece)).stream().filter(DigestKey::isRepository).toList();
      if (!paths.isEmpty()) {
        return local(paths);
      }
    }
    return Optional.empty();
  }

  private static boolean isRepository(List<String> path) {
    boolean item = !path.isEmpty() && last(path).equals(Symbol.ANY);
    return !path.isEmpty() && !item && !REGISTRIES.contains(last(path).toLowerCase(Locale.ROOT));
  }

  private static Optional<List<String>> local(List<List<String>> paths) {
    return paths.stream()
        .filter(path -> !isGlobal(path))
        .findFirst()
        .or(() -> paths.stream().findFirst());
  }

  private static boolean isGlobal(List<String> path) {
    return path.get(0).equals("global");
  }

  /** What stands behind the last slash, in words that are the same for the same image. */
  private static String identity(Seam seam) {
    Optional<List<String>> value = repository(seam);
    if (value.isPresent()) {
      return String.join(".", value.get());
    }
    String all =
        seam.repository().stream()
            .map(piece -> Words.plain(piece).orElseGet(() -> "$" + Words.paths(Words.value(piece))))
            .collect(Collectors.joining());
    return all.substring(all.lastIndexOf('/') + 1);
  }

  private static String last(List<String> path) {
    return path.get(path.size() - 1);
  }

  private static List<String> sibling(List<String> path, String name) {
    List<String> sibling = new ArrayList<>(path.subList(0, path.size() - 1));
    sibling.add(name);
    return sibling;
  }

  /** {@code controller.image.digest}; items of lists show as {@code []}. */
  String shown() {
    return String.join(".", path).replace(".*", "[]");
  }
}
