package dev.pullpass.core.handbook;

import dev.pullpass.core.usage.ImageUse;
import dev.pullpass.core.usage.SecretUse;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What the page tells of.
 *
 * @param images those of a cluster
 * @param secrets those of a cluster
 * @param written what files say
 * @param unseen what could not be seen of the cluster, a sentence each
 */
public record Content(
    List<ImageUse> images, List<SecretUse> secrets, List<Written> written, List<String> unseen) {

  public Content {
    images = List.copyOf(images);
    secrets = List.copyOf(secrets);
    written = List.copyOf(new TreeSet<>(written));
    unseen = List.copyOf(unseen);
  }

  /** What files say of one sort, sorted, each once. */
  List<Written> written(Written.What what) {
    return written.stream().filter(text -> text.what() == what).toList();
  }

  /** All repositories that pods pull or that files name, without tags. */
  NavigableSet<String> repositories() {
    NavigableSet<String> repositories = new TreeSet<>();
    named().forEach(image -> repositories.add(image.repository()));
    return repositories;
  }

  /** All images with a readable reference. */
  List<NamedImage> named() {
    List<NamedImage> named = new ArrayList<>();
    images.forEach(use -> NamedImage.of(use).ifPresent(named::add));
    written(Written.What.IMAGE).forEach(text -> NamedImage.of(text).ifPresent(named::add));
    return named;
  }
}
