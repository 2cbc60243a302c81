package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.source.FileKind;
import dev.pullpass.core.source.KubeObject;
import dev.pullpass.core.source.PullSecretList;
import dev.pullpass.core.source.PullSecretList.Form;
import dev.pullpass.core.source.Reading;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pull secrets of a pod or service account that are not a list of maps with a name. */
final class PullSecretShape {
  static final ScanRule RULE =
      new ScanRule(
          "PullSecretShape",
          Severity.ERROR,
          "Pull secrets are not written as Kubernetes wants them.",
          "It wants a list of maps with a name, and refuses a mere text; a map with another key is"
              + " taken, and names no secret at all. Some charts want texts, so values are often"
              + " copied in the wrong form.",
          List.of());

  private record Owned(KubeObject object, PullSecretList list) {}

  private PullSecretShape() {}

  static Stream<Finding> check(Reading reading, ScanSettings settings) {
    return reading.file().kind() == FileKind.MANIFEST
        ? owned(reading).flatMap(owned -> finding(reading, owned).stream())
        : Stream.empty();
  }

  private static Stream<Owned> owned(Reading reading) {
    Stream<Owned> pods =
        reading.pods().stream()
            .filter(pod -> !Written.isCustom(pod.object()))
            .flatMap(pod -> pod.pullSecrets().stream().map(list -> new Owned(pod.object(), list)));
    return Stream.concat(
        pods, ServiceAccounts.lists(reading).map(own -> new Owned(own.object(), own.list())));
  }

  private static Optional<Finding> finding(Reading reading, Owned owned) {
    PullSecretList list = owned.list();
    if (!(list.node() instanceof YamlList)) {
      return list.node() instanceof YamlScalar scalar && (scalar.isNull() || isOpen(scalar.value()))
          ? Optional.empty()
          : Optional.of(noList(reading, owned));
    }
    return list.items().stream()
        .filter(item -> item.form() != Form.NAMED && !isOpen(item.name().value()))
        .findFirst()
        .map(item -> wrongItem(reading, owned, item));
  }

  private static boolean isOpen(String value) {
    return value.contains("{{") || value.contains("${");
  }

  private static Finding noList(Reading reading, Owned owned) {
    PullSecretList list = owned.list();
    return Finding.of(
        RULE,
        Place.of(
            reading.file(), list.node().span(), owned.object().label(), list.path().toString()),
        "imagePullSecrets of " + owned.object().label() + " is no list.",
        list.node() instanceof YamlScalar scalar
            ? Edits.list(list, scalar.value())
            : new Mend.ByHand("write a list of maps with a name"));
  }

  private static Finding wrongItem(Reading reading, Owned owned, PullSecretList.Item item) {
    boolean text = item.form() == Form.TEXT;
    String name = Written.of(item.name().value());
    Place place =
        Place.of(
            reading.file(),
            item.name().span(),
            owned.object().label(),
            item.name().path().toString());
    String message =
        text
            ? "A pull secret is a map: Kubernetes refuses the mere text " + name + "."
            : "A pull secret has no name.";
    return Finding.of(
        RULE,
        place,
        message,
        text ? Edits.name(owned.list()) : new Mend.ByHand("write the name of a secret as name"));
  }
}
