package dev.pullpass.core.lock;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Platform;
import dev.pullpass.core.image.Reference;
import dev.pullpass.core.text.Split;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlScalar;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one image of a lock. */
final class LockItem {
  private static final Set<String> FIELDS =
      Set.of("image", "digest", "resolved", "mediaType", "platforms");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

  private final LockReader reader;
  private final YamlMap map;

  LockItem(LockReader reader, YamlMap map) {
    this.reader = reader;
    this.map = map;
  }

  LockedImage image() {
    reader.fields(map, FIELDS);
    return new LockedImage(name(), digest(), resolved(), map.text("mediaType"), platforms());
  }

  private String name() {
    String written = reader.required(map, "image");
    if (!(Reference.parse(written) instanceof ImageReference image)) {
      throw at("image", "image is no reference");
    }
    String full = LockedImage.name(image);
    if (!full.equals(written)) {
      throw at("image", "image should be written in full: " + full);
    }
    return full;
  }

  private String digest() {
    String digest = reader.required(map, "digest");
    LockedImage.fault(digest)
        .ifPresent(
            fault -> {
              throw at("digest", "digest: " + fault);
            });
    return digest;
  }

  private Instant resolved() {
    String written = reader.required(map, "resolved");
    try {
      if (TIME.matcher(written).matches()) {
        return Instant.parse(written);
      }
    } catch (DateTimeException noSuchDay) {
      // Told below: its own words differ between the JVM and the browser.
    }
    throw at("resolved", "resolved should be a time as in 2026-11-21T09:30:00Z");
  }

  private List<Platform> platforms() {
    List<YamlNode> items = map.list("platforms").map(YamlList::items).orElse(List.of());
    return items.stream().map(this::platform).toList();
  }

  private Platform platform(YamlNode node) {
    List<String> parts =
        node instanceof YamlScalar scalar ? Split.at('/', scalar.value()) : List.of();
    if (parts.size() < 2 || parts.size() > 3) {
      throw reader.at(node, "a platform is written as in linux/amd64");
    }
    return new Platform(parts.get(0), parts.get(1), parts.size() == 3 ? parts.get(2) : "");
  }

  private MalformedLock at(String field, String problem) {
    YamlNode node = map.get(field).orElse(map);
    return reader.at(node, problem);
  }
}
