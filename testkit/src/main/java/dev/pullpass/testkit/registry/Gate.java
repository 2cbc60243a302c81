package dev.pullpass.testkit.registry;

import dev.pullpass.testkit.registry.content.Caller;
import dev.pullpass.testkit.registry.content.Holdings;
import dev.pullpass.testkit.registry.content.Repository;
import dev.pullpass.testkit.registry.content.Standing;
import dev.pullpass.testkit.registry.personality.Behaviour;
import dev.pullpass.testkit.registry.personality.Question;
import dev.pullpass.testkit.registry.personality.Question.Sent;
import dev.pullpass.testkit.registry.personality.Site;
import dev.pullpass.testkit.registry.personality.Situation;
import dev.pullpass.testkit.registry.personality.Target;
import java.util.Optional;

/** Decides which situation a request under {@code /v2/} is in; none at all means: serve it. */
final class Gate {
  private final Behaviour behaviour;
  private final Holdings holdings;
  private final TokenDesk desk;

  Gate(Behaviour behaviour, Holdings holdings, TokenDesk desk) {
    this.behaviour = behaviour;
    this.holdings = holdings;
    this.desk = desk;
  }

  /** The question that a request asks. */
  Question question(Site site, Target target, Authorization authorization) {
    if (authorization.bearer().isPresent()) {
      Caller stranger = new Caller(Standing.WRONG, "");
      Optional<Grant> grant = desk.grant(authorization.bearer().get());
      Caller caller = grant.map(Grant::caller).orElse(stranger);
      return new Question(site, target, caller, Sent.BEARER, holdings);
    }
    Caller caller = authorization.basic().map(holdings::identify).orElse(Caller.ANONYMOUS);
    Sent sent = authorization.basic().isPresent() ? Sent.BASIC : Sent.NOTHING;
    return new Question(site, target, caller, sent, holdings);
  }

  /** Why the question is not simply answered with content. */
  Optional<Situation> situation(Question question, Authorization authorization) {
    if (wantsToken(question)) {
      return Optional.of(Situation.CHALLENGED);
    }
    Caller caller = question.caller();
    boolean takenAsAnonymous = question.sent() == Sent.BASIC && isAdmittedAnonymously(caller);
    if (caller.isRefused() && !takenAsAnonymous) {
      return Optional.of(Situation.CREDENTIAL_REFUSED);
    }
    Caller admitted = takenAsAnonymous ? Caller.ANONYMOUS : caller;
    return mayRead(question, admitted, authorization)
        ? absence(question.target())
        : Optional.of(admitted.isAnonymous() ? Situation.ANONYMOUS_REFUSED : Situation.NO_RIGHT);
  }

  /** A registry with a token endpoint serves nothing without one, public or not. */
  private boolean wantsToken(Question question) {
    return behaviour.tokenEndpoint().isPresent()
        && (question.isBare() || (question.sent() == Sent.BASIC && !behaviour.takesBasic()));
  }

  private boolean isAdmittedAnonymously(Caller caller) {
    return behaviour.admit(caller).isAnonymous();
  }

  private boolean mayRead(Question question, Caller caller, Authorization authorization) {
    Target target = question.target();
    if (target.kind() == Target.Kind.PING) {
      return question.sent() == Sent.BEARER || !caller.isAnonymous();
    }
    Optional<Grant> grant = authorization.bearer().flatMap(desk::grant);
    return grant.map(g -> g.covers(target.name())).orElse(true)
        && behaviour.mayPull(caller, target.name(), holdings);
  }

  private Optional<Situation> absence(Target target) {
    if (target.kind() == Target.Kind.PING) {
      return Optional.empty();
    }
    Optional<Repository> repository = holdings.repository(target.name());
    if (repository.isEmpty()) {
      return Optional.of(Situation.REPOSITORY_ABSENT);
    }
    return switch (target.kind()) {
      case MANIFEST -> missing(repository.get().manifest(target.reference()), Situation.TAG_ABSENT);
      case BLOB -> missing(repository.get().blob(target.reference()), Situation.BLOB_ABSENT);
      case PING, TAGS -> Optional.empty();
    };
  }

  private static Optional<Situation> missing(Optional<?> thing, Situation situation) {
    return thing.isPresent() ? Optional.empty() : Optional.of(situation);
  }
}
