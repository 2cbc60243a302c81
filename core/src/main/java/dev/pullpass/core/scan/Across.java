package dev.pullpass.core.scan;

import dev.pullpass.core.scan.CrossFacts.Kind;
import dev.pullpass.core.scan.CrossFacts.MadeSecret;
import dev.pullpass.core.scan.CrossFacts.Named;
import dev.pullpass.core.scan.CrossFacts.Puller;
import dev.pullpass.core.scan.CrossFacts.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong between files: who names which pull secret, and who makes it. */
public final class Across {
  private record Checked(ScanRule rule, Check check) {}

  /** Looks at all files together. */
  @FunctionalInterface
  interface Check {
    Stream<Finding> check(Across all);
  }

  private static final List<Checked> CHECKS =
      List.of(
          new Checked(PrivateImageWithoutPullSecret.RULE, PrivateImageWithoutPullSecret::check),
          new Checked(PullSecretUndefined.RULE, PullSecretUndefined::check),
          new Checked(SecretInOtherNamespace.RULE, SecretInOtherNamespace::check),
          new Checked(WrongSecretType.RULE, WrongSecretType::check));

  /** The rules that are checked here. */
  static final List<ScanRule> RULES = CHECKS.stream().map(Checked::rule).toList();

  private final List<Puller> pullers = new ArrayList<>();
  private final List<MadeSecret> secrets = new ArrayList<>();
  private final Map<String, List<MadeSecret>> byName = new LinkedHashMap<>();
  private final Map<String, List<Puller>> accounts = new LinkedHashMap<>();

  private Across(List<CrossFacts> facts) {
    List<String> moved = facts.stream().flatMap(one -> one.moved().stream()).distinct().toList();
    for (CrossFacts one : facts) {
      one.pullers().stream().map(puller -> placed(puller, moved)).forEach(pullers::add);
      one.secrets().stream().map(secret -> placed(secret, moved)).forEach(secrets::add);
    }
    secrets.forEach(made -> byName.computeIfAbsent(made.name(), n -> new ArrayList<>()).add(made));
    pullers.stream()
        .filter(puller -> puller.kind() == Kind.ACCOUNT)
        .forEach(one -> accounts.computeIfAbsent(one.account(), n -> new ArrayList<>()).add(one));
  }

  /** What is wrong between all files of a scan, in no special order. */
  public static List<Finding> check(List<CrossFacts> facts, ScanSettings settings) {
    Across all = new Across(facts);
    return CHECKS.stream()
        .filter(checked -> settings.checks(checked.rule()))
        .flatMap(checked -> checked.check().check(all))
        .map(settings::judge)
        .toList();
  }

  private static Puller placed(Puller puller, List<String> moved) {
    return puller.namespace().isEmpty() || !Relocations.cover(moved, puller.file())
        ? puller
        : new Puller(
            puller.file(), puller.kind(), "", puller.account(), puller.named(), puller.wanting());
  }

  private static MadeSecret placed(MadeSecret secret, List<String> moved) {
    return secret.namespace().isEmpty() || !Relocations.cover(moved, secret.spot().place().file())
        ? secret
        : new MadeSecret(
            "", secret.name(), secret.sort(), secret.hosts(), secret.type(), secret.spot());
  }

  List<Puller> pullers() {
    return pullers;
  }

  List<MadeSecret> secrets() {
    return secrets;
  }

  /** All that make a secret of this name, in any namespace. */
  List<MadeSecret> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** The service account that a pod runs under, where it is among the files. */
  Optional<Puller> account(Puller pod) {
    return accounts.getOrDefault(pod.account(), List.of()).stream()
        .filter(account -> meets(account.namespace(), pod.namespace()))
        .findFirst();
  }

  /** The pull secrets that surely are of a namespace, or surely of none, like it. */
  List<MadeSecret> pullSecretsOf(String namespace) {
    return secrets.stream()
        .filter(made -> made.sort() == Sort.PULL && made.namespace().equals(namespace))
        .toList();
  }

  /** Every mention of a pull secret, with who mentions it. */
  Stream<Mention> mentions() {
    return pullers.stream()
        .flatMap(puller -> puller.named().stream().map(named -> new Mention(puller, named)));
  }

  /** Who names a secret. */
  record Mention(Puller puller, Named named) {
    String namespace() {
      return puller.namespace();
    }
  }

  /** True if two namespaces are the same, or one of them is left open. */
  static boolean meets(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}
