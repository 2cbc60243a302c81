package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.scan.Across.Mention;
import dev.pullpass.core.scan.CrossFacts.MadeSecret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A pull secret that is made in other namespaces only. */
final class SecretInOtherNamespace {
  static final ScanRule RULE =
      new ScanRule(
          "SecretInOtherNamespace",
          Severity.WARNING,
          "A pull secret is made in another namespace than that of the pods that name it.",
          "Pods see the secrets of their own namespace, and the kubelet says nothing of one that is"
              + " not there: the pull is anonymous.",
          List.of());

  private SecretInOtherNamespace() {}

  static Stream<Finding> check(Across all) {
    Map<String, Mention> first = new LinkedHashMap<>();
    all.mentions()
        .filter(mention -> mention.named().spot().hears(RULE) && isElsewhere(all, mention))
        .forEach(
            mention ->
                first.putIfAbsent(mention.namespace() + "/" + mention.named().name(), mention));
    return first.values().stream().map(mention -> finding(all, mention));
  }

  private static boolean isElsewhere(Across all, Mention mention) {
    List<MadeSecret> made = all.named(mention.named().name());
    return !made.isEmpty()
        && made.stream().noneMatch(secret -> Across.meets(secret.namespace(), mention.namespace()));
  }

  private static Finding finding(Across all, Mention mention) {
    String name = mention.named().name();
    List<String> namespaces =
        all.named(name).stream().map(MadeSecret::namespace).distinct().sorted().toList();
    return Finding.of(
        RULE,
        mention.named().spot().place(),
        "The pull secret "
            + name
            + " is made in "
            + String.join(", ", namespaces)
            + ", and named in "
            + mention.namespace()
            + ".",
        new Mend.ByHand("make it in " + mention.namespace() + ", too"));
  }
}
