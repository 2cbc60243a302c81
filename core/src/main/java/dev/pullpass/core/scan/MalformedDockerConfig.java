package dev.pullpass.core.scan;

import dev.pullpass.core.credential.ConfigFault;
import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.source.KubeObject;
import dev.pullpass.core.source.Reading;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A Secret manifest whose Docker config the kubelet cannot read, or reads otherwise than meant. */
final class MalformedDockerConfig {
  static final ScanRule RULE =
      new ScanRule(
          "MalformedDockerConfig",
          Severity.ERROR,
          "The Docker config in a Secret is not as the kubelet reads it.",
          "One that it cannot read ends every pull of the pods that bring it, beside a good one,"
              + " too. Fields that it does not know, and credentials with a line end or quotes in"
              + " them, it takes without a word.",
          List.of());

  private static final Set<String> TYPES =
      Set.of(DockerSecret.CONFIG_JSON_TYPE, DockerSecret.DOCKERCFG_TYPE);

  private MalformedDockerConfig() {}

  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    List<DockerSecret> secrets = DockerSecret.of(reading);
    return Stream.of(
            reading.objects().stream()
                .filter(object -> lacksKey(object, secrets))
                .map(object -> withoutKey(reading, object)),
            reading.objects().stream()
                .filter(DockerSecret::isSecret)
                .flatMap(object -> structures(reading, object)),
            secrets.stream().flatMap(secret -> findings(reading, secret).stream()))
        .flatMap(found -> found);
  }

  private static Stream<Finding> structures(Reading reading, KubeObject object) {
    return DockerSecret.structures(object).stream()
        .map(
            entry ->
                Finding.of(
                    RULE,
                    Place.of(
                        reading.file(),
                        entry.key().span(),
                        object.label(),
                        object.path().key(entry.name()).toString()),
                    object.label()
                        + " holds a map under "
                        + entry.name()
                        + ", where the API server wants a text.",
                    new Mend.ByHand("write the JSON as one text, under stringData with |")));
  }

  /** A patch, or a secret that something else fills in, has no data at all. */
  private static boolean lacksKey(KubeObject object, List<DockerSecret> secrets) {
    boolean filled =
        Stream.of("data", "stringData")
            .flatMap(field -> object.map().map(field).stream())
            .anyMatch(map -> !map.entries().isEmpty());
    return DockerSecret.isSecret(object)
        && TYPES.contains(object.map().text("type"))
        && filled
        && secrets.stream().noneMatch(secret -> secret.isIn(object))
        && !DockerSecret.hasKey(object);
  }

  private static Finding withoutKey(Reading reading, KubeObject object) {
    String type = object.map().text("type");
    YamlScalar scalar = object.map().scalar("type").orElseThrow();
    String key = type.equals(DockerSecret.DOCKERCFG_TYPE) ? ".dockercfg" : ".dockerconfigjson";
    return Finding.of(
        RULE,
        Place.of(
            reading.file(), scalar.span(), object.label(), object.path().key("type").toString()),
        object.label() + " is of type " + type + " and has no key " + key + ".",
        new Mend.ByHand("the API server refuses it: name the key " + key));
  }

  private static List<Finding> findings(Reading reading, DockerSecret secret) {
    DockerSecret.Content content = secret.content();
    if (content instanceof DockerSecret.NotBase64 wrong) {
      return List.of(notBase64(reading, secret, wrong.offset()));
    }
    return content instanceof DockerSecret.Document document
        ? faults(reading, secret, document.config())
        : List.of();
  }

  private static Finding notBase64(Reading reading, DockerSecret secret, int offset) {
    String value = secret.scalar().value().strip();
    String why =
        value.startsWith("{")
            ? "holds JSON as it is, which belongs under stringData"
            : secret.scalar().style() == YamlScalar.Style.FOLDED || value.indexOf(' ') >= 0
                ? "is base64 with white space in it: write it on one line, or with |"
                : "is no base64";
    String message = name(secret) + " " + why + " (byte " + offset + ").";
    return Finding.of(RULE, place(reading, secret, offset), message, byHand());
  }

  private static List<Finding> faults(Reading reading, DockerSecret secret, DockerConfig config) {
    List<Finding> found = new ArrayList<>();
    config
        .fatal()
        .ifPresent(
            fault -> found.add(of(reading, secret, fault, " cannot be read by the kubelet: ")));
    config.notes().stream()
        .map(note -> of(reading, secret, note, ": ").with(Severity.WARNING))
        .forEach(found::add);
    if (config.entries().isEmpty() && !config.helpers().isEmpty()) {
      found.add(helpers(reading, secret, config.helpers()));
    }
    return found;
  }

  private static Finding of(
      Reading reading, DockerSecret secret, ConfigFault fault, String between) {
    boolean inData = secret.field() == DockerSecret.Field.DATA;
    String message =
        name(secret)
            + between
            + fault.explanation()
            + (fault.field().isEmpty() ? "" : " (" + fault.field() + ")");
    Place place = place(reading, secret, inData ? 0 : fault.offset());
    return Finding.of(RULE, place, message, byHand());
  }

  private static Finding helpers(Reading reading, DockerSecret secret, List<String> helpers) {
    String message =
        name(secret)
            + " has no credentials, but names helpers that the kubelet never calls: "
            + String.join(", ", helpers)
            + ".";
    return Finding.of(RULE, place(reading, secret, 0), message, byHand());
  }

  private static Mend byHand() {
    return new Mend.ByHand("write it anew from the credential, which pullpass does not have");
  }

  private static String name(DockerSecret secret) {
    return secret.object().label();
  }

  private static Place place(Reading reading, DockerSecret secret, int offset) {
    int at = new ValueOffset(reading.file().text(), secret.scalar()).ofByte(offset);
    Hidden.Naming naming = new Hidden.Naming(name(secret), secret.path().toString());
    return Hidden.of(reading.file(), secret.scalar(), at, naming);
  }
}
