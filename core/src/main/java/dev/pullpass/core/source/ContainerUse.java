package dev.pullpass.core.source;

import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlPath;
import java.util.Optional;

/**
 * A container of a pod.
 *
 * @param image empty where it names none
 * @param pullPolicy empty where it names none
 */
public record ContainerUse(
    ImageUse.Role role,
    String name,
    YamlPath path,
    YamlMap map,
    Optional<ImageUse> image,
    Optional<Piece> pullPolicy) {}
