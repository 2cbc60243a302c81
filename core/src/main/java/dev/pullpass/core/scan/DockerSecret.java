package dev.pullpass.core.scan;

import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.credential.DockerConfig.Format;
import dev.pullpass.core.source.KubeObject;
import dev.pullpass.core.source.Reading;
import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.Utf8;
import dev.pullpass.core.yaml.YamlEntry;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlMap;
import dev.pullpass.core.yaml.YamlPath;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A Docker config in the manifest of a Secret. */
record DockerSecret(
    KubeObject object, Format format, Field field, YamlPath path, YamlScalar scalar) {
  static final String CONFIG_JSON_TYPE = "kubernetes.io/dockerconfigjson";
  static final String DOCKERCFG_TYPE = "kubernetes.io/dockercfg";

  private static final String CONFIG_JSON_KEY = ".dockerconfigjson";
  private static final String DOCKERCFG_KEY = ".dockercfg";
  private static final List<String> KEYS = List.of(CONFIG_JSON_KEY, DOCKERCFG_KEY);

  /** Which of a Secret's two maps it lies in. */
  enum Field {
    /** In base64. */
    DATA("data"),
    /** As it is; it outranks the other. */
    STRING_DATA("stringData");

    private final String key;

    Field(String key) {
      this.key = key;
    }
  }

  /** What a value holds. */
  sealed interface Content {}

  /** Something fills it in later, or decrypts it. */
  record Open() implements Content {}

  /**
   * No base64, where it has to be.
   *
   * @param offset the byte that Go complains about
   */
  record NotBase64(int offset) implements Content {}

  /** The document, as the kubelet reads it. */
  record Document(DockerConfig config) implements Content {}

  /** Those of a file. */
  static List<DockerSecret> of(Reading reading) {
    return reading.objects().stream()
        .filter(DockerSecret::isSecret)
        .flatMap(DockerSecret::in)
        .toList();
  }

  static boolean isSecret(KubeObject object) {
    return object.kind().equals("Secret")
        && object.apiVersion().equals("v1")
        && object.map().entry("sops").isEmpty();
  }

  private static Stream<DockerSecret> in(KubeObject object) {
    List<DockerSecret> found = new ArrayList<>();
    KEYS.forEach(
        key ->
            at(object, Field.STRING_DATA, key)
                .or(() -> at(object, Field.DATA, key))
                .ifPresent(found::add));
    return found.stream();
  }

  private static Optional<DockerSecret> at(KubeObject object, Field field, String key) {
    Optional<YamlMap> map = object.map().map(field.key);
    return map.flatMap(values -> values.entry(key))
        .map(entry -> entry.value())
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .filter(scalar -> !scalar.isNull())
        .map(
            scalar ->
                new DockerSecret(
                    object,
                    key.equals(DOCKERCFG_KEY) ? Format.DOCKERCFG : Format.CONFIG_JSON,
                    field,
                    object.path().key(field.key).key(key),
                    scalar));
  }

  /** True if one of the keys is there, whatever stands under it. */
  static boolean hasKey(KubeObject object) {
    return Stream.of(Field.values())
        .flatMap(field -> object.map().map(field.key).stream())
        .anyMatch(map -> KEYS.stream().anyMatch(key -> map.get(key).isPresent()));
  }

  /** The values under one of the keys that are no text at all. */
  static List<YamlEntry> structures(KubeObject object) {
    return Stream.of(Field.values())
        .flatMap(field -> object.map().map(field.key).stream())
        .flatMap(map -> map.entries().stream())
        .filter(entry -> KEYS.contains(entry.name()))
        .filter(entry -> entry.value() instanceof YamlMap || entry.value() instanceof YamlList)
        .toList();
  }

  /** True if it is in this object; comparing the objects themselves would compare all they hold. */
  boolean isIn(KubeObject other) {
    return object.map().span().equals(other.map().span());
  }

  /** The type that goes with its key. */
  String rightfulType() {
    return format == Format.CONFIG_JSON ? CONFIG_JSON_TYPE : DOCKERCFG_TYPE;
  }

  /** What it holds. */
  Content content() {
    String value = scalar.value();
    if (value.isBlank() || isOpen(value)) {
      return new Open();
    }
    if (field == Field.STRING_DATA) {
      return document(Utf8.bytes(value));
    }
    byte[] text = Utf8.bytes(value);
    if (Base64Text.decode(text, Base64Text.Padding.REQUIRED) instanceof Base64Text.Bytes bytes) {
      return document(bytes.bytes());
    }
    Base64Text.Illegal illegal =
        (Base64Text.Illegal) Base64Text.decode(text, Base64Text.Padding.REQUIRED);
    return isWord(value) ? new Open() : new NotBase64(illegal.offset());
  }

  private Document document(byte[] json) {
    return new Document(DockerConfig.parse(format, json));
  }

  /** What it holds as the kubelet reads it; empty where it cannot be told. */
  Optional<DockerConfig> config() {
    return content() instanceof Document document
        ? Optional.of(document.config())
        : Optional.empty();
  }

  private static boolean isOpen(String value) {
    return value.contains("{{")
        || value.contains("${")
        || value.contains("$(")
        || value.contains("<<")
        || value.contains("***")
        || value.startsWith("ENC[")
        || value.startsWith("<")
        || value.startsWith("vault:")
        || value.startsWith("ref+");
  }

  /** {@code your-base64-encoded-config}: documentation, not content. */
  private static boolean isWord(String value) {
    String word = value.strip();
    boolean letters =
        word.chars()
            .allMatch(
                c ->
                    (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || "_-. []<>%".indexOf(c) >= 0);
    boolean oneCase =
        word.equals(word.toLowerCase(Locale.ROOT)) || word.equals(word.toUpperCase(Locale.ROOT));
    return letters && oneCase;
  }
}
