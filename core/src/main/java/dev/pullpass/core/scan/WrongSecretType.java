package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.scan.CrossFacts.MadeSecret;
import dev.pullpass.core.scan.CrossFacts.Sort;
import dev.pullpass.core.scan.CrossFacts.TypeField;
import dev.pullpass.core.source.Piece;
import dev.pullpass.core.yaml.YamlEdit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A secret that is to be a pull secret, and is of another type. */
final class WrongSecretType {
  static final ScanRule RULE =
      new ScanRule(
          "WrongSecretType",
          Severity.ERROR,
          "A pull secret is not of a type that the kubelet reads.",
          "It reads kubernetes.io/dockerconfigjson and kubernetes.io/dockercfg, and passes over all"
              + " others without a word. A secret's type cannot be changed: one that is in a cluster"
              + " already has to be deleted first.",
          List.of());

  private WrongSecretType() {}

  static Stream<Finding> check(Across all) {
    return all.secrets().stream()
        .filter(made -> made.sort() == Sort.OTHER && !made.type().value().isEmpty())
        .filter(made -> made.spot().hears(RULE))
        .filter(made -> !made.type().rightful().isEmpty() || isNamed(all, made))
        .map(WrongSecretType::finding);
  }

  private static boolean isNamed(Across all, MadeSecret made) {
    return all.mentions()
        .anyMatch(
            mention ->
                mention.named().name().equals(made.name())
                    && Across.meets(mention.namespace(), made.namespace()));
  }

  private static Finding finding(MadeSecret made) {
    TypeField type = made.type();
    String message =
        "The pull secret "
            + made.name()
            + " is of type "
            + type.value()
            + ", which the kubelet"
            + " passes over.";
    return Finding.of(RULE, made.spot().place(), message, mend(type));
  }

  private static Mend mend(TypeField type) {
    Optional<Piece> piece = type.piece().filter(written -> !type.rightful().isEmpty());
    if (piece.isPresent()) {
      return new Mend.Change(
          "write " + type.rightful(), YamlEdit.set(piece.get().path(), type.rightful()));
    }
    return new Mend.ByHand(
        type.rightful().isEmpty()
            ? "it holds no Docker config under .dockerconfigjson"
            : "give it the type " + type.rightful());
  }
}
