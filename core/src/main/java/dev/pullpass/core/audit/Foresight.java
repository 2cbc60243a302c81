package dev.pullpass.core.audit;

import dev.pullpass.core.audit.Privacy.Certainty;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.verdict.About.Group;
import dev.pullpass.core.verdict.Diagnosis;
import dev.pullpass.core.verdict.Finding;
import dev.pullpass.core.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Decides what becomes of a pull. The diagnosis says it where a registry or a node was heard; else
 * the cluster alone must show it, and what it does not show stays open.
 */
record Foresight(Pull pull, Finding finding, Privacy.Index privacy) {
  /** What hinders a pull by itself, if the image needs a credential. */
  private static final List<String> DEFECTS =
      List.of("SecretAbsent", "SecretWrongType", "EmptyCredential");

  Outlook outlook() {
    if (pull.facts().image().isPresent() && !pull.isAskable()) {
      return new Outlook.Open("which pull secrets its service account hands out");
    }
    Verdict cause = finding.cause();
    return switch (cause.name()) {
      case "Pullable" -> new Outlook.Pulls(pull.digest());
      case "CannotTell" -> foreseen();
      default -> diagnosed(cause);
    };
  }

  private Outlook diagnosed(Verdict cause) {
    Facts facts = pull.facts();
    Group group = cause.about().group();
    boolean refused = group == Group.PULL_SECRET || group == Group.CREDENTIAL;
    if ((refused || cause.name().equals("AbsentOrNoAccess")) && nodesMayPull()) {
      return new Outlook.Open("whether the nodes' own identity may pull it");
    }
    boolean fromHereOnly =
        (group == Group.NETWORK || group == Group.REGISTRY) && !facts.said().tellsCause();
    return fromHereOnly
        ? new Outlook.MayFail(cause, "if the nodes see the same as this machine")
        : new Outlook.Fails(cause);
  }

  private boolean nodesMayPull() {
    return pull.facts().plan().credentials().isEmpty() && pull.facts().nodeIdentity().isPresent();
  }

  /** By the cluster alone. */
  private Outlook foreseen() {
    Optional<Verdict> expired = Diagnosis.foreseenExpiry(pull.facts());
    if (expired.isPresent()) {
      return new Outlook.Fails(expired.get());
    }
    if (hasCredential() || !pull.facts().plan().isWhollySeen() || nodesMayPull()) {
      return new Outlook.Open(missing());
    }
    return withoutCredential();
  }

  private boolean hasCredential() {
    return pull.facts().plan().credentials().stream()
        .anyMatch(planned -> !planned.credential().password().isEmpty());
  }

  private Outlook withoutCredential() {
    Optional<Privacy> known = privacy.of(pull.facts()).filter(k -> !isRefutable(k));
    Optional<Verdict> defect = also(DEFECTS).or(() -> known.flatMap(k -> also(NO_ENTRY)));
    if (known.isEmpty()) {
      return defect
          .<Outlook>map(verdict -> new Outlook.MayFail(verdict, "if the image is private"))
          .orElseGet(() -> new Outlook.Open(missing()));
    }
    boolean certain = known.get().certainty() == Certainty.CERTAIN && pull.running().pods() == 0;
    return defect
        .<Outlook>map(verdict -> certain ? new Outlook.Fails(verdict) : may(verdict, known.get()))
        .orElseGet(() -> new Outlook.Bare(known.get()));
  }

  private static final List<String> NO_ENTRY = List.of("NoEntryForRegistry");

  private static Outlook may(Verdict verdict, Privacy known) {
    return known.certainty() == Certainty.CERTAIN
        ? new Outlook.MayFail(verdict, "unless the nodes have a credential of their own")
        : new Outlook.MayFail(verdict, "if the image is private, as others' pull secrets suggest");
  }

  /** Somebody else's credential shows little of an image that runs here without one. */
  private boolean isRefutable(Privacy known) {
    return known.certainty() == Certainty.PRESUMED && pull.running().pods() > 0;
  }

  private Optional<Verdict> also(List<String> names) {
    return finding.also().stream().filter(verdict -> names.contains(verdict.name())).findFirst();
  }

  private String missing() {
    Facts facts = pull.facts();
    if (!facts.plan().isWhollySeen()) {
      return "what the pull secrets " + String.join(", ", facts.plan().unseen()) + " hold";
    }
    Optional<RegistryAnswer> answer = facts.answers().decisive();
    return answer.isEmpty()
        ? "what the registry answers"
        : answer
            .flatMap(RegistryAnswer::fault)
            .map(fault -> "what the registry answers (" + fault.detail() + ")")
            .orElse("what the registry's answer means for the nodes");
  }
}
