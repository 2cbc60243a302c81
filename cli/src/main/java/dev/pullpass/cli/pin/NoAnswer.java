package dev.pullpass.cli.pin;

import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.lock.TagNow;
import dev.pullpass.core.verdict.Diagnosis;
import dev.pullpass.core.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a registry did not say what a tag means: the verdict that {@code why} would give. */
record NoAnswer(Facts facts) {

  /** Gone where the registry says so, else untold. */
  TagNow tagNow() {
    Optional<RegistryAnswer> decisive = facts.answers().decisive();
    String why = why(decisive);
    return decisive.filter(RegistryAnswer::isAbsent).isPresent()
        ? new TagNow.Gone(why)
        : new TagNow.Untold(why);
  }

  private String why(Optional<RegistryAnswer> decisive) {
    if (decisive.isEmpty()) {
      return "no registry was asked";
    }
    RegistryAnswer answer = decisive.get();
    if (answer.fault().isPresent()) {
      return answer.fault().get().host() + ": " + answer.fault().get().detail();
    }
    if (answer.isWithheld()) {
      return "the credential was kept back: " + String.join("; ", answer.notes());
    }
    List<PlannedCredential> sent = facts.plan().credentials();
    if (answer.isRefusal() && sent.isEmpty()) {
      return facts.host()
          + " wants a credential ("
          + answer.status()
          + "), and none is at hand for it; or the image does not exist";
    }
    return verdict(answer) + (answer.isRefusal() ? "; " + whose(sent) : "");
  }

  private String verdict(RegistryAnswer answer) {
    Verdict cause = Diagnosis.of(facts).cause();
    String meaning = cause.about().meaning();
    String clause = meaning.substring(0, 1).toLowerCase(Locale.ROOT) + meaning.substring(1);
    return clause.substring(0, clause.length() - 1)
        + " ("
        + cause.name()
        + ", "
        + answer.status()
        + " from "
        + answer.answeredBy()
        + ")";
  }

  private static String whose(List<PlannedCredential> sent) {
    return sent.stream()
        .map(one -> one.secret() + ", entry " + one.entry())
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
