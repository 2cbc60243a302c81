package dev.pullpass.cli.pin;

import dev.pullpass.cli.InParallel;
import dev.pullpass.cli.Io;
import dev.pullpass.cli.Progress;
import dev.pullpass.cli.RegistryOptions;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import dev.pullpass.core.lock.LockedImage;
import dev.pullpass.core.lock.TagNow;
import dev.pullpass.registry.Thrift;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;

/**
 * How registries are asked what tags mean: each tag once, several at a time, and without spending
 * the pulls that some of them count, since a check runs in every pipeline.
 */
public final class Asking {
  /** The client lets fewer of them through to one host. */
  private static final int THREADS = 8;

  @Mixin private RegistryOptions registries = new RegistryOptions();
  @Mixin private KeyOptions keys = new KeyOptions();

  /** Refuses contradictions before anything is read. */
  public void check() {
    keys.check();
  }

  /** What the tags mean, by the images' names; a digest cannot move, and is not asked for. */
  Map<String, TagNow> now(Io io, List<String> names) {
    List<ImageReference> images = names.stream().flatMap(name -> byTag(name).stream()).toList();
    Map<String, TagNow> answers = new TreeMap<>();
    names.forEach(name -> answers.put(name, new TagNow.NotAsked()));
    if (images.isEmpty()) {
      return answers;
    }
    Keys held = keys.keys(io, images);
    try (RegistryOptions.Asking asking = registries.open(io, Thrift.SPARING);
        Progress progress = new Progress(io, "asking registries about tags", images.size())) {
      Resolver resolver = new Resolver(asking.registry(), held, io.clock().instant());
      List<TagNow> now =
          new InParallel(THREADS)
              .map(
                  images,
                  image -> {
                    TagNow answer = resolver.now(image);
                    progress.step();
                    return answer;
                  });
      for (int i = 0; i < images.size(); i++) {
        answers.put(LockedImage.name(images.get(i)), now.get(i));
      }
    }
    return answers;
  }

  private static Optional<ImageReference> byTag(String name) {
    return LockedImage.isByDigest(name) || !(Reference.parse(name) instanceof ImageReference image)
        ? Optional.empty()
        : Optional.of(image);
  }
}
