package dev.pullpass.core.verdict;

import dev.pullpass.core.credential.KnownCredential;
import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import dev.pullpass.core.facts.RegistryAnswer.TokenAnswer;
import dev.pullpass.core.facts.RegistryProvider;
import dev.pullpass.core.facts.Symptom;
import dev.pullpass.core.message.Label;
import dev.pullpass.core.message.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a refusal means for the credential that was sent. The same status means different things at
 * different registries; where nothing separates "bad credential" from "no right" or "not there", it
 * stays {@link Kind#UNTOLD}.
 *
 * @param by the planned credential that was refused; empty where the pod brought none
 * @param answer the registry's answer; empty where only the node's text tells
 */
record Refusal(Kind kind, Optional<PlannedCredential> by, Optional<RegistryAnswer> answer) {

  /** The meanings of a refusal. */
  enum Kind {
    /** The pull was not refused at all. */
    NONE,
    /** Nothing was sent, and something would have been needed. */
    ANONYMOUS,
    EXPIRED,
    REJECTED,
    NO_RIGHT,
    /** Bad credential, no right, or no such image: the registry does not tell. */
    UNTOLD
  }

  /** Reads the refusal out of the answers, else out of the node's text. */
  static Refusal of(Facts facts) {
    if (facts.symptom() != Symptom.REFUSED) {
      return new Refusal(Kind.NONE, Optional.empty(), Optional.empty());
    }
    List<PlannedCredential> planned = facts.plan().credentials();
    List<RegistryAnswer> answers = facts.answers().planned();
    Optional<Refusal> worst = Optional.empty();
    for (int i = 0; i < answers.size(); i++) {
      RegistryAnswer answer = answers.get(i);
      if (answer.isRefusal()) {
        Refusal one =
            new Refusal(
                kind(answer, facts.provider()), Optional.of(planned.get(i)), Optional.of(answer));
        worst = Optional.of(worst.filter(w -> w.weight() >= one.weight()).orElse(one));
      }
    }
    return worst.orElseGet(() -> ofText(facts));
  }

  /** A right that is missing tells more than an expiry, and that more than a mere rejection. */
  private int weight() {
    return switch (kind) {
      case NO_RIGHT -> 4;
      case EXPIRED -> 3;
      case REJECTED -> 2;
      default -> 1;
    };
  }

  private static Refusal ofText(Facts facts) {
    List<PlannedCredential> planned = facts.plan().credentials();
    List<Reading> parts = facts.said().reading().parts();
    if (parts.size() != planned.size()) {
      return ofPart(facts, planned.stream().findFirst(), facts.said().reading());
    }
    Optional<Refusal> worst = Optional.empty();
    for (int i = 0; i < parts.size(); i++) {
      Refusal one = ofPart(facts, Optional.of(planned.get(i)), parts.get(i));
      worst = Optional.of(worst.filter(w -> w.weight() >= one.weight()).orElse(one));
    }
    return worst.orElseGet(() -> ofPart(facts, Optional.empty(), facts.said().reading()));
  }

  /** One error of the node's text, and the credential that it was about: they come in one order. */
  private static Refusal ofPart(Facts facts, Optional<PlannedCredential> by, Reading reading) {
    boolean sent = by.isPresent() || facts.usesHiddenCredential();
    Kind kind =
        switch (reading.label()) {
          case EXPIRED_CREDENTIALS -> Kind.EXPIRED;
          case INSUFFICIENT_PERMISSION -> sent ? Kind.NO_RIGHT : Kind.ANONYMOUS;
          case BAD_CREDENTIALS, UNAUTHORIZED, NO_CREDENTIALS -> plain(facts, sent, reading);
          default -> by.isPresent() || !needsCredential(facts) ? Kind.UNTOLD : Kind.ANONYMOUS;
        };
    return new Refusal(kind, by, Optional.empty());
  }

  private static Kind plain(Facts facts, boolean sent, Reading reading) {
    if (!sent) {
      return needsCredential(facts) ? Kind.ANONYMOUS : Kind.UNTOLD;
    }
    return facts.provider().mergesRefusals() || reading.label() == Label.NO_CREDENTIALS
        ? Kind.UNTOLD
        : Kind.REJECTED;
  }

  private static Kind kind(RegistryAnswer answer, RegistryProvider provider) {
    if (texts(answer).anyMatch(text -> text.contains("expired"))) {
      return Kind.EXPIRED;
    }
    if (speaksOfPermission(answer)) {
      return Kind.NO_RIGHT;
    }
    return answer
        .token()
        .map(token -> ofToken(token, answer, provider))
        .orElseGet(() -> ofBasic(answer, provider));
  }

  private static Kind ofToken(TokenAnswer token, RegistryAnswer answer, RegistryProvider provider) {
    if (token.status() != 200) {
      return provider == RegistryProvider.ACR ? Kind.UNTOLD : ofTokenRefusal(token, provider);
    }
    if (token.credentialAccepted().isPresent()) {
      return token.credentialAccepted().get() ? Kind.NO_RIGHT : Kind.REJECTED;
    }
    if (isHarbor(answer)) {
      return Kind.UNTOLD;
    }
    boolean scope =
        answer.challenge().filter(c -> c.error().equals("insufficient_scope")).isPresent();
    return scope || token.grantsPull().isPresent() ? Kind.NO_RIGHT : Kind.UNTOLD;
  }

  /** Harbor gives a bad credential an anonymous token (goharbor: core/service/token/creator.go). */
  private static boolean isHarbor(RegistryAnswer answer) {
    return answer.challenge().filter(c -> c.service().equals("harbor-registry")).isPresent();
  }

  /** GHCR refuses a bad credential with 403; elsewhere 403 means that the right is missing. */
  private static Kind ofTokenRefusal(TokenAnswer token, RegistryProvider provider) {
    return token.status() == 403 && provider != RegistryProvider.GHCR
        ? Kind.NO_RIGHT
        : Kind.REJECTED;
  }

  private static Kind ofBasic(RegistryAnswer answer, RegistryProvider provider) {
    if (answer.status() == 403) {
      return provider == RegistryProvider.GHCR ? Kind.UNTOLD : Kind.NO_RIGHT;
    }
    return provider.mergesRefusals() ? Kind.UNTOLD : Kind.REJECTED;
  }

  private static boolean speaksOfPermission(RegistryAnswer answer) {
    return texts(answer)
        .anyMatch(
            text ->
                (text.contains("permission") && !text.contains("may not exist"))
                    || text.contains("not authorized to perform")
                    || text.contains("insufficient scopes"));
  }

  private static Stream<String> texts(RegistryAnswer answer) {
    return Stream.concat(
            answer.errors().stream(), answer.token().stream().flatMap(t -> t.errors().stream()))
        .map(RegistryError::message)
        .map(text -> text.toLowerCase(Locale.ROOT));
  }

  /** Artifact Registry says of a repository without right that "it may not exist". */
  private static boolean isVague(RegistryAnswer answer) {
    return texts(answer).anyMatch(text -> text.contains("may not exist"));
  }

  /** True if registry or node speak of a missing permission, so that the repository is there. */
  boolean speaksOfPermission() {
    return answer
        .map(given -> speaksOfPermission(given) || (given.status() == 403 && !isVague(given)))
        .orElse(kind == Kind.NO_RIGHT);
  }

  /** Whose credential it was: the pod's secret, or the node itself. */
  String whose(Facts facts) {
    return by.map(planned -> Say.who(facts, planned))
        .orElse("node " + facts.pod().node() + " itself");
  }

  /** What the credential tells of itself that may be why it is refused. */
  List<String> hints() {
    List<String> hints = new ArrayList<>();
    by.map(planned -> KnownCredential.recognise(planned.credential()))
        .ifPresent(
            known -> {
              known.alwaysWrong().ifPresent(hints::add);
              known.warning().ifPresent(hints::add);
            });
    return hints;
  }

  /** True if a registry was seen to refuse what the pod brings. */
  static boolean isSeen(Facts facts) {
    return facts.answers().decisive().filter(RegistryAnswer::isRefusal).isPresent();
  }

  /**
   * True if it is known that the registry wants a credential for this image, not merely that it
   * will not say whether the image exists.
   */
  static boolean needsCredential(Facts facts) {
    if (facts.answers().working().isPresent()) {
      return true;
    }
    if (facts.provider().hidesAbsence()) {
      return false;
    }
    Optional<RegistryAnswer> anonymous = facts.answers().anonymous();
    if (facts.said().says(Label.NO_CREDENTIALS, Label.UNAUTHORIZED)) {
      return !facts.provider().mergesRefusals() || anonymous.filter(Refusal::isPlain).isPresent();
    }
    return anonymous.filter(RegistryAnswer::isRefusal).filter(Refusal::isPlain).isPresent();
  }

  /**
   * A Basic challenge is put to everybody; a token server that answers 401 wants a login. One that
   * answers 403 (GitLab's, whatever its host is called) may hide that nothing is there.
   */
  private static boolean isPlain(RegistryAnswer answer) {
    return !Symptom.isFirewall(answer)
        && answer.token().map(token -> token.status() == 401).orElse(true);
  }
}
