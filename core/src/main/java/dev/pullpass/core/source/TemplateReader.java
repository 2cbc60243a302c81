package dev.pullpass.core.source;

import dev.pullpass.core.template.GoTemplate;
import dev.pullpass.core.template.MaskedTemplate;
import dev.pullpass.core.template.Region;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlPath;
import java.util.List;

/**
 * A template, without rendering it: the images that stand in it as they are, and the objects whose
 * names do. What actions write is the values' matter. Parts that are no YAML, masked, are left out.
 */
final class TemplateReader {
  private final Collected found;

  TemplateReader(Collected found) {
    this.found = found;
  }

  /** True for a text that has actions, and so need be no YAML by itself. */
  static boolean isTemplate(String text) {
    return text.contains("{{");
  }

  void read() {
    String text = found.file().text();
    if (!text.contains("image") && !text.contains("kind:")) {
      return;
    }
    List<Region> regions = MaskedTemplate.of(GoTemplate.read(text)).regions();
    for (int i = 0; i < regions.size(); i++) {
      region(regions.get(i), i);
    }
  }

  private void region(Region region, int index) {
    if (!region.text().contains("image") && !region.text().contains("kind:")) {
      return;
    }
    MaskedTemplate.inPlace(region)
        .ifPresent(yaml -> yaml.documents().forEach(node -> document(node, YamlPath.root(index))));
  }

  private void document(YamlNode node, YamlPath path) {
    Collected inside = new Collected(found.file());
    new ManifestReader(inside).document(node, path);
    Reading reading = inside.reading();
    reading.objects().stream()
        .filter(object -> isPlain(object.name()) && isPlain(object.namespace()))
        .forEach(found::add);
    reading.images().stream()
        .filter(image -> isPlain(image.text().written()))
        .forEach(image -> found.add(literal(image)));
  }

  private static ImageUse literal(ImageUse image) {
    String object = image.object();
    return ImageUse.of(
        image.file(),
        ImageUse.Role.TEMPLATE,
        isPlain(object) ? object : object.substring(0, object.indexOf('/')),
        image.path(),
        image.text());
  }

  private static boolean isPlain(String text) {
    return text.indexOf(MaskedTemplate.MARK) < 0;
  }
}
