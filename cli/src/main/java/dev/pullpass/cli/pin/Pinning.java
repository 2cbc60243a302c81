package dev.pullpass.cli.pin;

import dev.pullpass.cli.pin.PinnedImage.State;
import dev.pullpass.core.lock.Choice;
import dev.pullpass.core.lock.ImageLock;
import dev.pullpass.core.lock.LockedImage;
import dev.pullpass.core.lock.NamedImage;
import dev.pullpass.core.lock.TagNow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Decides the digest of each image that files name. */
final class Pinning {
  private final ImageLock lock;
  private final BiFunction<NamedImage, ImageLock, Choice> choose;
  private final Instant now;

  private Pinning(ImageLock lock, BiFunction<NamedImage, ImageLock, Choice> choose, Instant now) {
    this.lock = lock;
    this.choose = choose;
    this.now = now;
  }

  /** What is locked stays, and the rest is asked for. */
  static Pinning keeping(ImageLock lock, Instant now) {
    return new Pinning(lock, Choice::pinning, now);
  }

  /** Everything is asked for. */
  static Pinning updating(ImageLock lock, Instant now) {
    return new Pinning(lock, (image, ignored) -> Choice.updating(image), now);
  }

  /**
   * All images.
   *
   * @param ask what the tags of these images mean now
   */
  List<PinnedImage> images(Looked looked, Function<List<String>, Map<String, TagNow>> ask) {
    List<NamedImage> named = looked.images();
    Map<String, TagNow> answers =
        ask.apply(
            named.stream()
                .filter(image -> choose.apply(image, lock) instanceof Choice.Ask)
                .map(NamedImage::name)
                .toList());
    Map<String, List<Sighting>> sightings = looked.sightings();
    return named.stream()
        .map(image -> decided(image, answers, sightings.getOrDefault(image.name(), List.of())))
        .toList();
  }

  private PinnedImage decided(
      NamedImage image, Map<String, TagNow> answers, List<Sighting> sightings) {
    Choice choice = choose.apply(image, lock);
    if (choice instanceof Choice.Contradiction contradiction) {
      return failed(image, State.CONTRADICTED, contradiction.words(), sightings);
    }
    if (choice instanceof Choice.Known known) {
      return locked(LockedImage.of(image.name(), known.digest(), seconds()), sightings);
    }
    TagNow answer = answers.getOrDefault(image.name(), new TagNow.NotAsked());
    if (answer instanceof TagNow.Means means) {
      return locked(
          new LockedImage(
              image.name(), means.digest(), seconds(), means.mediaType(), means.platforms()),
          sightings);
    }
    return answer instanceof TagNow.Gone gone
        ? failed(image, State.GONE, gone.why(), sightings)
        : failed(
            image,
            State.UNTOLD,
            answer instanceof TagNow.Untold untold ? untold.why() : "no registry was asked",
            sightings);
  }

  private Instant seconds() {
    return Instant.ofEpochSecond(now.getEpochSecond());
  }

  private PinnedImage locked(LockedImage image, List<Sighting> sightings) {
    Optional<LockedImage> before = lock.find(image.image());
    boolean same = before.filter(old -> old.digest().equals(image.digest())).isPresent();
    State state = same ? State.KEPT : before.isPresent() ? State.CHANGED : State.NEW;
    return new PinnedImage(
        image.image(), state, before, same ? before : Optional.of(image), "", sightings);
  }

  private PinnedImage failed(NamedImage image, State state, String why, List<Sighting> sightings) {
    return new PinnedImage(
        image.name(), state, lock.find(image.name()), Optional.empty(), why, sightings);
  }
}
