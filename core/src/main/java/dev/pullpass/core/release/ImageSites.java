package dev.pullpass.core.release;

import dev.pullpass.core.release.ImageSite.Registry;
import dev.pullpass.core.text.JsonArray;
import dev.pullpass.core.text.JsonObject;
import dev.pullpass.core.text.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the places in values that hold an image.
 *
 * @param values the values that the chart's templates see
 * @param appVersion what an empty tag means
 * @param named the values that the templates name, which need not be there
 */
record ImageSites(JsonObject values, String appVersion, Set<ValuePath> named) {
  private static final int DEEPEST = 20;
  private static final List<String> REGISTRIES = List.of("registry", "imageRegistry", "hub");
  private static final List<ValuePath> GLOBAL_REGISTRIES =
      List.of(
          ValuePath.of("global", "imageRegistry"),
          ValuePath.of("global", "image", "registry"),
          ValuePath.of("global", "registry"));

  /** All places that may make this image. */
  List<ImageSite> of(String image) {
    List<ImageSite> sites = new ArrayList<>();
    walk(values, ValuePath.of(), new Search(image, ImageText.of(image), sites));
    return sites;
  }

  private record Search(String image, ImageText parts, List<ImageSite> sites) {}

  private void walk(JsonObject map, ValuePath path, Search search) {
    if (path.keys().size() > DEEPEST) {
      return;
    }
    Values.map(map)
        .forEach(
            (key, value) -> {
              if (value instanceof JsonObject below) {
                walk(below, path.child(key), search);
              } else if (!(value instanceof JsonArray)) {
                scalar(map, path.child(key), value, search);
              }
            });
  }

  private void scalar(JsonObject map, ValuePath path, JsonValue value, Search search) {
    String text = Values.text(value).orElse("");
    if (text.isEmpty()) {
      return;
    }
    ValuePath parent = new ValuePath(path.keys().subList(0, path.keys().size() - 1));
    String key = path.last();
    if (text.equals(search.image())) {
      search.sites().add(new ImageSite(parent, key, Registry.NONE, "", ""));
    }
    registries(map, parent)
        .filter(registry -> registry.before(text).equals(search.parts().repository()))
        .forEach(registry -> repository(map, new Place(parent, key, registry), search));
    if (isTagKey(key) && text.equals(search.parts().tag())) {
      search.sites().add(new ImageSite(parent, "", Registry.NONE, key, ""));
    }
  }

  private record Place(ValuePath map, String key, Registry registry) {}

  private Stream<Registry> registries(JsonObject map, ValuePath path) {
    Stream<Registry> own =
        REGISTRIES.stream()
            .map(key -> new Registry(path.child(key), Values.textAt(map, ValuePath.of(key))));
    Stream<Registry> global =
        GLOBAL_REGISTRIES.stream().map(one -> new Registry(one, Values.textAt(values, one)));
    return Stream.concat(
        Stream.of(Registry.NONE),
        Stream.concat(own, global).filter(registry -> !registry.text().isEmpty()));
  }

  private void repository(JsonObject map, Place place, Search search) {
    String digest = digestKey(map, search.parts().digest());
    for (String tag : tagKeys(place, map)) {
      String text = Values.textAt(map, ValuePath.of(tag));
      String meant = text.isEmpty() ? appVersion : text;
      boolean same = text.equals(tagValue(search.parts(), digest));
      if (same || meant.equals(search.parts().tag())) {
        search.sites().add(new ImageSite(place.map(), place.key(), place.registry(), tag, digest));
      }
    }
  }

  private static String tagValue(ImageText image, String digestKey) {
    return digestKey.isEmpty() ? image.tagAndDigest() : image.tag();
  }

  /** The keys that hold the tag of the repository under a key: those there are, or would be. */
  private List<String> tagKeys(Place place, JsonObject map) {
    String key = place.key();
    return Stream.of(
            "tag",
            "version",
            "imageTag",
            "imageVersion",
            key + "Tag",
            key + "Version",
            key.replaceAll("(Repository|Name|Repo)$", "Tag"))
        .filter(tag -> !tag.equals(key))
        .filter(tag -> Values.map(map).containsKey(tag) || named.contains(place.map().child(tag)))
        .distinct()
        .toList();
  }

  private static String digestKey(JsonObject map, String digest) {
    String key = ImageSite.firstOf(map, List.of("digest", "sha", "imageDigest"));
    String held = Values.textAt(map, ValuePath.of(key));
    boolean fits = held.isEmpty() || digest.equals(held) || digest.equals("sha256:" + held);
    return fits ? key : "";
  }

  private static boolean isTagKey(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.endsWith("tag") || lower.endsWith("version");
  }
}
