package dev.pullpass.core.scan;

import dev.pullpass.core.credential.ConfigEntry;
import dev.pullpass.core.credential.RegistryKey;
import dev.pullpass.core.scan.CrossFacts.MadeSecret;
import dev.pullpass.core.scan.CrossFacts.Sort;
import dev.pullpass.core.scan.CrossFacts.TypeField;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.KubeObject;
import dev.pullpass.core.source.Piece;
import dev.pullpass.core.source.Reading;
import dev.pullpass.core.text.Span;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlNode;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What makes secrets: their own manifests, Kustomize's generators, and the custom resources of
 * External Secrets, Sealed Secrets, Vault, the CSI driver and the like, whose kinds have "Secret"
 * or "Credential" in their names.
 */
final class MadeSecrets {
  /** Makes a place of an object's stretch of the file. */
  interface Spots {
    Spot at(KubeObject object, Span span, String path);
  }

  private static final TypeField NO_TYPE = new TypeField("", Optional.empty(), "");
  private static final List<List<String>> NAMES =
      List.of(
          List.of("spec", "target", "name"),
          List.of("spec", "destination", "name"),
          List.of("spec", "secretName"),
          List.of("spec", "externalSecretName"),
          List.of("spec", "managedSecretReference", "secretName"));
  private static final List<List<String>> TYPES =
      List.of(
          List.of("spec", "template", "type"),
          List.of("spec", "target", "template", "type"),
          List.of("spec", "destination", "type"));

  private final Reading reading;
  private final Spots spots;
  private final List<MadeSecret> found = new ArrayList<>();

  MadeSecrets(Reading reading, Spots spots) {
    this.reading = reading;
    this.spots = spots;
    List<DockerSecret> configs = DockerSecret.of(reading);
    reading.objects().forEach(object -> object(object, configs));
  }

  List<MadeSecret> all() {
    return found;
  }

  private void object(KubeObject object, List<DockerSecret> configs) {
    String kind = object.kind();
    if (kind.equals("Secret") && object.apiVersion().equals("v1")) {
      boolean generator = reading.file().kind() == FileKind.KUSTOMIZATION;
      found.add(generator ? generated(object) : secret(object, configs));
    } else if (Written.isCustom(object)
        && (kind.contains("Secret") || kind.contains("Credential"))) {
      custom(object);
    }
  }

  private MadeSecret secret(KubeObject object, List<DockerSecret> configs) {
    Optional<DockerSecret> config = configs.stream().filter(one -> one.isIn(object)).findFirst();
    Optional<Piece> type =
        object
            .map()
            .scalar("type")
            .filter(scalar -> !scalar.isNull())
            .map(scalar -> Piece.of(object.path().key("type"), scalar));
    String value = type.map(Piece::value).orElse("Opaque");
    TypeField field = new TypeField(value, type, config.map(DockerSecret::rightfulType).orElse(""));
    Span span =
        type.map(Piece::span)
            .or(() -> name(object).map(YamlScalar::span))
            .orElseGet(() -> object.map().span());
    String path =
        type.map(Piece::path).orElse(object.path().key("metadata").key("name")).toString();
    return new MadeSecret(
        isSpread(object) ? "" : object.namespace(),
        object.name(),
        sort(value),
        config.map(MadeSecrets::hosts).orElse(Set.of()),
        field,
        spots.at(object, span, path));
  }

  /** Reflector, Replicator and their like copy secrets into other namespaces. */
  private static boolean isSpread(KubeObject object) {
    return object
        .map()
        .map("metadata")
        .flatMap(meta -> meta.map("annotations"))
        .filter(
            all ->
                all.entries().stream()
                    .map(entry -> entry.name().toLowerCase(Locale.ROOT))
                    .anyMatch(
                        key ->
                            key.contains("reflect")
                                || key.contains("replicat")
                                || key.contains("kubed")
                                || key.contains("config-syncer")))
        .isPresent();
  }

  private static Sort sort(String type) {
    if (type.equals(DockerSecret.CONFIG_JSON_TYPE) || type.equals(DockerSecret.DOCKERCFG_TYPE)) {
      return Sort.PULL;
    }
    return type.isEmpty() || Placeholder.first(type).isPresent() ? Sort.OPEN : Sort.OTHER;
  }

  private static Set<String> hosts(DockerSecret secret) {
    Set<String> hosts = new TreeSet<>();
    secret
        .config()
        .ifPresent(
            config ->
                config.entries().stream()
                    .map(ConfigEntry::key)
                    .flatMap(Optional::stream)
                    .map(RegistryKey::text)
                    .forEach(hosts::add));
    return hosts;
  }

  /** A generator's name gets a hash, and so does every mention of it. */
  private MadeSecret generated(KubeObject object) {
    YamlMap generator = object.map();
    String written = generator.text("type");
    String type = written.isEmpty() ? "Opaque" : written;
    boolean config =
        Stream.of("files", "literals")
            .flatMap(field -> generator.list(field).stream())
            .flatMap(list -> list.items().stream())
            .anyMatch(
                item ->
                    item instanceof YamlScalar text
                        && text.value().startsWith(".dockerconfigjson"));
    TypeField field =
        new TypeField(type, Optional.empty(), config ? DockerSecret.CONFIG_JSON_TYPE : "");
    Span span = generator.scalar("name").map(YamlScalar::span).orElse(generator.span());
    Spot spot = spots.at(object, span, object.path().key("name").toString());
    return new MadeSecret(object.namespace(), object.name(), sort(type), Set.of(), field, spot);
  }

  private void custom(KubeObject object) {
    Sort sort =
        TYPES.stream()
            .flatMap(path -> at(object.map(), path).stream())
            .map(scalar -> sort(scalar.value()))
            .findFirst()
            .orElse(Sort.OPEN);
    boolean spread = object.kind().startsWith("Cluster") || isSpread(object);
    String namespace = spread ? "" : object.namespace();
    Set<YamlScalar> names = new LinkedHashSet<>();
    name(object).ifPresent(names::add);
    NAMES.forEach(path -> at(object.map(), path).ifPresent(names::add));
    object.map().map("spec").flatMap(spec -> spec.list("secretObjects")).stream()
        .flatMap(list -> maps(list.items()).stream())
        .flatMap(map -> map.scalar("secretName").stream())
        .forEach(names::add);
    names.forEach(name -> add(object, namespace, name, sort));
  }

  private void add(KubeObject object, String namespace, YamlScalar name, Sort sort) {
    if (!name.isNull()) {
      Spot spot = spots.at(object, name.span(), "");
      found.add(new MadeSecret(namespace, name.value(), sort, Set.of(), NO_TYPE, spot));
    }
  }

  private static List<YamlMap> maps(List<YamlNode> nodes) {
    return nodes.stream()
        .flatMap(node -> node.resolved().stream())
        .filter(YamlMap.class::isInstance)
        .map(YamlMap.class::cast)
        .toList();
  }

  private static Optional<YamlScalar> at(YamlMap map, List<String> path) {
    Optional<YamlMap> below = Optional.of(map);
    for (String key : path.subList(0, path.size() - 1)) {
      below = below.flatMap(one -> one.map(key));
    }
    return below.flatMap(one -> one.scalar(path.get(path.size() - 1)));
  }

  private static Optional<YamlScalar> name(KubeObject object) {
    return at(object.map(), List.of("metadata", "name"));
  }
}
