package dev.pullpass.core.scan;

import dev.pullpass.core.finding.Severity;
import dev.pullpass.core.scan.Across.Mention;
import dev.pullpass.core.scan.CrossFacts.MadeSecret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A pull secret that is named, and made by nothing that was looked at. */
final class PullSecretUndefined {
  static final ScanRule RULE =
      new ScanRule(
          "PullSecretUndefined",
          Severity.WARNING,
          "A pull secret is named, and nothing that was looked at makes it.",
          "The kubelet says nothing of a pull secret that is not there: the pull is anonymous. Many"
              + " secrets are made elsewhere, so this is a note, unless other pull secrets of the"
              + " same namespace are made here.",
          List.of());

  private PullSecretUndefined() {}

  static Stream<Finding> check(Across all) {
    Map<String, Mention> first = new LinkedHashMap<>();
    all.mentions()
        .filter(mention -> all.named(mention.named().name()).isEmpty())
        .filter(mention -> mention.named().spot().hears(RULE))
        .forEach(
            mention ->
                first.putIfAbsent(mention.namespace() + "/" + mention.named().name(), mention));
    return first.values().stream().map(mention -> finding(all, mention));
  }

  private static Finding finding(Across all, Mention mention) {
    String name = mention.named().name();
    List<MadeSecret> others = all.pullSecretsOf(mention.namespace());
    String message =
        "Nothing here makes the pull secret "
            + name
            + (others.isEmpty() ? "." : ", while " + others.get(0).name() + " is made.");
    Mend mend = new Mend.ByHand("a pull secret takes a credential, which belongs in no repository");
    Finding finding = Finding.of(RULE, mention.named().spot().place(), message, mend);
    return others.isEmpty() ? finding.with(Severity.NOTE) : finding;
  }
}
