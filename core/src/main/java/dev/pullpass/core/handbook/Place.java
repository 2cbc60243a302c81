package dev.pullpass.core.handbook;

/**
 * Where something stands in a file. No line numbers: they change with every edit above them.
 *
 * @param file the file's name as given
 * @param path the path of the value, e.g. {@code image.repository}; may be empty
 */
public record Place(String file, String path) implements Comparable<Place> {

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : path.compareTo(other.path);
  }
}
