package dev.pullpass.core.scan;

import dev.pullpass.core.source.KubeObject;
import dev.pullpass.core.source.PullSecretList;
import dev.pullpass.core.source.Reading;
import java.util.Optional;
import java.util.stream.Stream;

/** The service accounts of a file. */
final class ServiceAccounts {
  /** One with its own list. */
  record Listed(KubeObject object, PullSecretList list) {}

  private ServiceAccounts() {}

  static Stream<KubeObject> of(Reading reading) {
    return reading.objects().stream()
        .filter(
            object -> object.kind().equals("ServiceAccount") && object.apiVersion().equals("v1"));
  }

  /** Those that have a list of pull secrets, with it. */
  static Stream<Listed> lists(Reading reading) {
    return of(reading)
        .flatMap(object -> list(reading, object).map(list -> new Listed(object, list)).stream());
  }

  /** The list of one. */
  static Optional<PullSecretList> list(Reading reading, KubeObject object) {
    return reading.pullSecrets().stream()
        .filter(list -> list.path().parent().equals(object.path()))
        .findFirst();
  }
}
