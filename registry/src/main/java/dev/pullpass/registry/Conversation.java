package dev.pullpass.registry;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.Challenges;
import dev.pullpass.core.facts.RegistryAnswer.Challenge;
import dev.pullpass.core.facts.RegistryAnswer.TokenAnswer;
import dev.pullpass.core.image.ImageReference;
import java.util.List;
import java.util.Optional;

/**
 * One question to one registry, with its challenge and its token. The first request goes out as
 * containerd's does, without authorization. Where the repository's challenge is known from before,
 * or is to be expected from another repository of the host, that request is saved; a refusal under
 * a merely expected challenge is confirmed by it.
 */
final class Conversation {
  private final Sender sender;
  private final HostMemory memory;
  private final Authorizer authorizer;
  private final ImageReference image;
  private final Optional<Credential> credential;
  private final Deadline deadline;
  private Permission permission = Permission.NONE;
  private Optional<Challenge> challenge = Optional.empty();

  Conversation(
      Services services, ImageReference image, Optional<Credential> credential, Deadline deadline) {
    this.sender = services.sender();
    this.memory = services.memory();
    this.authorizer = services.authorizer();
    this.image = image;
    this.credential = credential;
    this.deadline = deadline;
  }

  /** The parts that all questions of one client share. */
  record Services(Sender sender, HostMemory memory, Authorizer authorizer) {}

  /** How a question ended. */
  sealed interface Outcome {
    /** The registry's own reply decides. */
    record Registry(Reply reply) implements Outcome {}

    /** The token endpoint gave no token. */
    record NoToken(TokenReply reply) implements Outcome {}
  }

  /** True if the host was asked before. */
  boolean knowsHost() {
    return memory.knows(image.apiHost());
  }

  /**
   * Asks, and answers the challenge if there is one.
   *
   * @param open the request to send while there is no authorization
   * @param authorized the request to send with it
   */
  Outcome ask(Request open, Request authorized) {
    boolean expected = !memory.knows(image.apiHost(), image.path());
    challenge = memory.challenge(image.apiHost(), image.path());
    if (challenge.isEmpty()) {
      return askBare(open, authorized);
    }
    permission = permit(challenge.get(), image.apiHost());
    if (permission.refusal().isEmpty() && permission.header().isEmpty()) {
      return askBare(open, authorized);
    }
    Outcome outcome = sendPermitted(authorized);
    return expected && mayBeOpen(outcome) ? confirm(outcome, open, authorized) : outcome;
  }

  private Outcome askBare(Request open, Request authorized) {
    Reply reply = again(open);
    return reply instanceof Reply.Answered answer ? bare(answer, authorized) : registry(reply);
  }

  private Outcome bare(Reply.Answered answer, Request authorized) {
    if (answer.status() == 401) {
      return challenged(answer, authorized);
    }
    memory.learn(image.apiHost(), image.path(), Optional.empty());
    return registry(answer);
  }

  private Outcome sendPermitted(Request authorized) {
    if (permission.refusal().isPresent()) {
      return new Outcome.NoToken(permission.refusal().get());
    }
    Reply reply = again(authorized);
    return reply instanceof Reply.Answered answer && answer.status() == 401
        ? challenged(answer, authorized)
        : registry(reply);
  }

  // Whoever holds a token has at least the rights of whoever sends nothing.
  private boolean mayBeOpen(Outcome outcome) {
    return isRefused(outcome)
        && (outcome instanceof Outcome.NoToken || permission.token().isEmpty());
  }

  /**
   * The challenge was expected from another repository, and led to a refusal. This repository may
   * be open, though (zot serves public ones to whoever sends nothing), and containerd always asks
   * bare first: so it is asked bare now, and the refusal stands if it is challenged alike.
   */
  private Outcome confirm(Outcome refused, Request open, Request authorized) {
    Permission first = permission;
    permission = Permission.NONE;
    if (!(again(open) instanceof Reply.Answered answer)) {
      permission = first;
      return refused;
    }
    Optional<Challenge> met = challenge(answer);
    if (answer.status() == 401 && met.equals(memory.challenge(image.apiHost(), image.path()))) {
      memory.learn(image.apiHost(), image.path(), met);
      permission = first;
      return refused;
    }
    return bare(answer, authorized);
  }

  /** The challenge to follow, if there is one that can be: a realm must be a URL with a host. */
  private static Optional<Challenge> challenge(Reply.Answered answer) {
    return Challenges.preferred(
        Challenges.parse(answer.all("WWW-Authenticate")).stream()
            .filter(it -> Challenges.isBasic(it) || Origin.url(it.realm()).isPresent())
            .toList());
  }

  private static Outcome registry(Reply reply) {
    return new Outcome.Registry(reply);
  }

  /** Sends one more request with the authorization that was found. */
  Reply again(Request request) {
    return sender.send(request.authorized(permission.header()), deadline);
  }

  private Outcome challenged(Reply.Answered answer, Request authorized) {
    Optional<Challenge> next = challenge(answer);
    challenge = next.or(() -> challenge);
    if (next.isEmpty() || (permission.header().isPresent() && !isStale(next.get()))) {
      return registry(answer);
    }
    authorizer.forget(permission);
    String host = answer.origin().authority();
    if (isOwn(host)) {
      memory.learn(image.apiHost(), image.path(), next);
    }
    permission = permit(next.get(), host);
    return retried(answer, authorized);
  }

  private Outcome retried(Reply.Answered answer, Request authorized) {
    if (permission.refusal().isPresent()) {
      return new Outcome.NoToken(permission.refusal().get());
    }
    return new Outcome.Registry(
        permission.header().isEmpty() ? answer : again(authorized.at(answer.url())));
  }

  private Permission permit(Challenge it, String host) {
    // A host that was reached by a redirect gets no credential; it may hand out anonymous tokens.
    Optional<Credential> own = isOwn(host) ? credential : Optional.empty();
    return authorizer.permit(it, new Authorizer.Asker(host, image.path(), own), deadline);
  }

  // The scheme was settled by the sender; a port that is written may be the scheme's own.
  private boolean isOwn(String host) {
    return Origin.url("https://" + image.apiHost()).map(Origin::of).stream()
        .anyMatch(own -> own.authority().equals(host) || image.apiHost().equals(host));
  }

  // A remembered token may have been revoked; a fresh one is not asked for twice.
  private boolean isStale(Challenge next) {
    return next.error().equals("invalid_token");
  }

  Optional<Challenge> challenge() {
    return challenge;
  }

  Deadline deadline() {
    return deadline;
  }

  /** False where there is a credential and no request carried it. */
  boolean credentialSent() {
    return credential.isEmpty() || permission.usesCredential();
  }

  /** True if the token endpoint was content and yet gave no token. */
  boolean hasEmptyToken() {
    return permission.token().isPresent() && permission.header().isEmpty();
  }

  /** Why the credential was not sent, one sentence. */
  List<String> notes() {
    if (credentialSent() || !permission.notes().isEmpty()) {
      return permission.notes();
    }
    return List.of("The credential was not sent: the registry did not ask for one.");
  }

  /** The token endpoint's answer; after a refusal with the scopeless check's result. */
  Optional<TokenAnswer> token(Outcome outcome) {
    Optional<TokenAnswer> answer = permission.token().map(TokenReply::answer);
    return answer.map(it -> isRefused(outcome) ? checked(it) : it);
  }

  private boolean isRefused(Outcome outcome) {
    if (outcome instanceof Outcome.NoToken none) {
      return none.reply().isRefusal();
    }
    return outcome instanceof Outcome.Registry registry
        && registry.reply() instanceof Reply.Answered answer
        && (answer.status() == 401 || answer.status() == 403);
  }

  private TokenAnswer checked(TokenAnswer answer) {
    Optional<Boolean> accepted =
        permission
            .wanted()
            .filter(wanted -> wanted.credential().isPresent())
            .flatMap(wanted -> authorizer.accepts(wanted, deadline));
    return new TokenAnswer(
        answer.host(), answer.status(), answer.errors(), answer.grantsPull(), accepted);
  }
}
