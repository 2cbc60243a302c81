package dev.pullpass.core.source;

import dev.pullpass.core.yaml.YamlMap;

/**
 * An entry of a Kustomization's {@code images}, with the meaning that Kustomize gives it
 * (api/filters/imagetag and api/internal/image): the name matches as it is written, registry and
 * all; a new tag or digest replaces both.
 *
 * @param name which images it changes
 * @param newName empty where it stays
 * @param newTag empty where it stays, or goes with a new digest
 * @param digest empty where it stays, or goes with a new tag
 */
public record ImageChange(String name, String newName, String newTag, String digest) {

  static ImageChange of(YamlMap entry) {
    return new ImageChange(
        entry.text("name"), entry.text("newName"), entry.text("newTag"), entry.text("digest"));
  }

  /** True if it says which version is pulled, so that the image's own does not count. */
  public boolean decides(String image) {
    return name(image).equals(name) && !(newTag.isEmpty() && digest.isEmpty());
  }

  /** The image after it. */
  public String apply(String image) {
    String old = name(image);
    if (!old.equals(name)) {
      return image;
    }
    boolean keeps = newTag.isEmpty() && digest.isEmpty();
    String version =
        keeps
            ? image.substring(old.length())
            : (newTag.isEmpty() ? "" : ":" + newTag) + (digest.isEmpty() ? "" : "@" + digest);
    return (newName.isEmpty() ? old : newName) + version;
  }

  private static String name(String image) {
    int at = image.indexOf('@');
    String bare = at < 0 ? image : image.substring(0, at);
    int colon = bare.lastIndexOf(':');
    return colon > bare.lastIndexOf('/') ? bare.substring(0, colon) : bare;
  }
}
