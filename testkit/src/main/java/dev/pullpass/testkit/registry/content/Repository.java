package dev.pullpass.testkit.registry.content;

import dev.pullpass.core.image.Platform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** One repository: its tags, manifests and blobs, and who may pull from it. Safe for threads. */
public final class Repository {
  private final String name;
  private final Map<String, String> tags = new ConcurrentSkipListMap<>();
  private final Map<String, Manifest> manifests = new ConcurrentHashMap<>();
  private final Map<String, Blob> blobs = new ConcurrentHashMap<>();
  private final Set<String> readers = ConcurrentHashMap.newKeySet();
  private volatile boolean open;

  Repository(String name) {
    this.name = name;
  }

  /** The name without the host: {@code acme/app}. */
  public String name() {
    return name;
  }

  /** Lets everybody pull. */
  public void openToAll() {
    open = true;
  }

  /** Lets these users pull. */
  public void admit(List<String> users) {
    readers.addAll(users);
  }

  /** True if everybody may pull. */
  public boolean isOpen() {
    return open;
  }

  boolean admits(String user) {
    return open || readers.contains(user);
  }

  /** Stores an image for {@code linux/amd64} under the tag. */
  public Manifest putImage(String tag) {
    return put(tag, image(tag, new Platform("linux", "amd64", "")));
  }

  /** Stores an index of one image per platform under the tag. */
  public Manifest putIndex(String tag, List<Platform> platforms) {
    Map<Platform, Manifest> images = new LinkedHashMap<>();
    platforms.forEach(platform -> images.put(platform, image(tag, platform)));
    return put(tag, Manifest.index(images));
  }

  /** Stores a manifest as it is under the tag: an old schema, an artifact, junk. */
  public Manifest put(String tag, Manifest manifest) {
    manifests.put(manifest.digest(), manifest);
    tags.put(tag, manifest.digest());
    return manifest;
  }

  private Manifest image(String tag, Platform platform) {
    String config =
        "{\"architecture\":\"%s\",\"os\":\"%s\",\"config\":{\"Labels\":{\"name\":\"%s:%s\"}},\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[]}}";
    Blob first =
        store(Blob.of(config.formatted(platform.architecture(), platform.os(), name, tag)));
    Blob layer = store(Blob.of("layer of " + name + ":" + tag + " for " + platform));
    Manifest image = Manifest.image(first, layer);
    manifests.put(image.digest(), image);
    return image;
  }

  private Blob store(Blob blob) {
    blobs.put(blob.digest(), blob);
    return blob;
  }

  /** The manifest under a tag or a digest. */
  public Optional<Manifest> manifest(String reference) {
    return Optional.ofNullable(manifests.get(tags.getOrDefault(reference, reference)));
  }

  /** The blob with the digest. */
  public Optional<Blob> blob(String digest) {
    return Optional.ofNullable(blobs.get(digest));
  }

  /** All tags in lexical order, as the OCI distribution specification lists them. */
  public List<String> tags() {
    return List.copyOf(tags.keySet());
  }
}
