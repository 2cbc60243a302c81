package dev.pullpass.testkit.registry;

import dev.pullpass.core.image.Platform;
import dev.pullpass.testkit.registry.content.Manifest;
import dev.pullpass.testkit.registry.content.Repository;
import java.util.List;

/** Fills one repository of a fake registry. Private until told otherwise. */
public final class RepositorySetup {
  private final FakeRegistry registry;
  private final Repository repository;

  RepositorySetup(FakeRegistry registry, Repository repository) {
    this.registry = registry;
    this.repository = repository;
  }

  /** Adds an image for {@code linux/amd64} under each of the tags. */
  public RepositorySetup tag(String... tags) {
    List.of(tags).forEach(repository::putImage);
    return this;
  }

  /** Adds an index of one image per platform ({@code linux/arm64}, {@code linux/arm/v7}). */
  public RepositorySetup index(String tag, String... platforms) {
    repository.putIndex(tag, List.of(platforms).stream().map(RepositorySetup::platform).toList());
    return this;
  }

  /** Adds a manifest as it is: an old schema, an artifact, junk. */
  public RepositorySetup manifest(String tag, String mediaType, String text) {
    repository.put(tag, Manifest.of(mediaType, text));
    return this;
  }

  /** Lets these users pull. */
  public RepositorySetup readers(String... users) {
    repository.admit(List.of(users));
    return this;
  }

  /** Lets everybody pull, with and without an account. */
  public RepositorySetup everybody() {
    repository.openToAll();
    return this;
  }

  /** The digest under the tag. */
  public String digest(String tag) {
    return repository.manifest(tag).orElseThrow().digest();
  }

  /** Back to the registry. */
  public FakeRegistry and() {
    return registry;
  }

  private static Platform platform(String text) {
    String[] parts = text.split("/", -1);
    return new Platform(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
  }
}
