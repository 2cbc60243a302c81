package dev.pullpass.core.scan;

import dev.pullpass.core.source.Piece;
import dev.pullpass.core.source.Reading;
import dev.pullpass.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a file other files may have to do with: names and places, nothing of its tree.
 *
 * @param pullers the pods and service accounts that name pull secrets, or should
 * @param secrets what makes secrets
 * @param moved the folders whose objects a Kustomization puts into a namespace of its own
 */
public record CrossFacts(List<Puller> pullers, List<MadeSecret> secrets, List<String> moved) {
  /** Nothing. */
  static final CrossFacts NONE = new CrossFacts(List.of(), List.of(), List.of());

  /** What pulls. */
  enum Kind {
    POD,
    ACCOUNT
  }

  /**
   * A pod or a service account.
   *
   * @param file that it is written in
   * @param namespace empty where the file leaves it open
   * @param account the account's name, for pods the one that they run under
   * @param wanting the first image that nobody gets without a login, of pods only
   */
  record Puller(
      String file,
      Kind kind,
      String namespace,
      String account,
      List<Named> named,
      Optional<Wanting> wanting) {
    Puller {
      named = List.copyOf(named);
    }
  }

  /** A secret's name in a list of pull secrets. */
  record Named(String name, Spot spot) {}

  /**
   * An image that is private.
   *
   * @param why how that is known
   * @param pod the path of the spec of its pod, or of its empty list of pull secrets
   */
  record Wanting(String image, String host, Privacy why, YamlPath pod, Spot spot) {}

  /** How it is known that an image is private. */
  enum Privacy {
    /** The project says so. */
    SAID,
    /** Its registry serves nobody without a login; nodes of the same cloud may have one. */
    BY_CLOUD
  }

  /** What sort of secret is made. */
  enum Sort {
    PULL,
    OTHER,
    /** Its type is not written where it is made. */
    OPEN
  }

  /**
   * Something that makes a secret: a manifest of one, an ExternalSecret, a generator.
   *
   * @param namespace empty where it is left open, or there are several
   * @param hosts the registries that it has credentials for, as far as is written
   * @param type its type, where it is a manifest of a secret
   */
  record MadeSecret(
      String namespace, String name, Sort sort, Set<String> hosts, TypeField type, Spot spot) {
    MadeSecret {
      hosts = Set.copyOf(hosts);
    }
  }

  /**
   * The type of a Secret manifest.
   *
   * @param value as written, {@code Opaque} where none is
   * @param piece where; empty where none is written
   * @param rightful the type that its content belongs to; empty where it is no Docker config
   */
  record TypeField(String value, Optional<Piece> piece, String rightful) {}

  public CrossFacts {
    pullers = List.copyOf(pullers);
    secrets = List.copyOf(secrets);
    moved = List.copyOf(moved);
  }

  /** Those of a file. */
  static CrossFacts of(Reading reading, ScanSettings settings, Suppressions suppressions) {
    return new CrossGathering(reading, settings, suppressions).facts();
  }
}
