package dev.pullpass.cli.pin;

import dev.pullpass.core.lock.NamedImage;
import dev.pullpass.core.scan.Unread;
import dev.pullpass.core.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the files name.
 *
 * @param files those that name an image
 */
record Looked(List<NamingFile> files, List<Unread> unread) {

  /** A file with the images that it names. */
  record NamingFile(Path path, SourceFile file, List<Sighting> images, List<Skipped> skipped) {
    NamingFile {
      images = List.copyOf(images);
      skipped = List.copyOf(skipped);
    }
  }

  Looked {
    files = List.copyOf(files);
    unread = List.copyOf(unread);
  }

  /** Where each image is named, by its name. */
  Map<String, List<Sighting>> sightings() {
    return files.stream()
        .flatMap(file -> file.images().stream())
        .collect(Collectors.groupingBy(Sighting::name, TreeMap::new, Collectors.toList()));
  }

  /** Each image once, sorted by its name. */
  List<NamedImage> images() {
    return sightings().entrySet().stream()
        .map(
            one ->
                NamedImage.of(one.getKey(), one.getValue().stream().map(Sighting::digest).toList()))
        .toList();
  }

  /** What is left as it is, in the order of the files. */
  List<Skipped> skipped() {
    return files.stream().flatMap(file -> file.skipped().stream()).toList();
  }
}
