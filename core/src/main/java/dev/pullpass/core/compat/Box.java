package dev.pullpass.core.compat;

import dev.pullpass.core.source.ContainerUse;
import dev.pullpass.core.yaml.GoScalar;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.Optional;

/** A container as tools see it that read YAML into values of any type. */
record Box(YamlMap map) {

  static Box of(ContainerUse container) {
    return new Box(container.map());
  }

  /** True if there is no image, or one that counts for nothing: null, an empty text. */
  boolean hasNoImage() {
    Optional<YamlNode> image = map.get("image");
    return image.isEmpty()
        || (image.get() instanceof YamlScalar scalar
            && (scalar.isNull() || scalar.value().isEmpty()));
  }

  /** The image, where it is a text. */
  Optional<String> image() {
    return map.scalar("image").filter(Box::isText).map(YamlScalar::value);
  }

  /** The image, or nothing. */
  String imageText() {
    return image().orElse("");
  }

  /** True if a policy is there, null too. */
  boolean hasPolicy() {
    return map.get("imagePullPolicy").isPresent();
  }

  /** The policy, or nothing. */
  String policy() {
    return map.text("imagePullPolicy");
  }

  boolean isAlways() {
    return policy().equals("Always");
  }

  private static boolean isText(YamlScalar scalar) {
    return scalar.style() != YamlScalar.Style.PLAIN
        || GoScalar.of(scalar.value()).kind() == GoScalar.Kind.TEXT;
  }
}
