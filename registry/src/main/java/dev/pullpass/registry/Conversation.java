package dev.pullpass.registry;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.RegistryAnswer.Challenge;
import dev.pullpass.core.facts.RegistryAnswer.TokenAnswer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.registry.HostMemory.Learnt;
import java.util.List;
import java.util.Optional;

/**
 * One question to one registry, with its challenge and its token. The first request goes out as
 * containerd's does, without authorization, unless the host's challenge is known from before.
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

  /** True if the host was asked before with this credential. */
  boolean knowsHost() {
    return memory.learnt(image.apiHost(), credential).isPresent();
  }

  /**
   * Asks, and answers the challenge if there is one.
   *
   * @param open the request to send while there is no authorization
   * @param authorized the request to send with it
   */
  Outcome ask(Request open, Request authorized) {
    permission = remembered();
    if (permission.refusal().isPresent()) {
      return new Outcome.NoToken(permission.refusal().get());
    }
    Reply reply = again(permission.header().isPresent() ? authorized : open);
    if (reply instanceof Reply.Answered answer && answer.status() == 401) {
      return challenged(answer, authorized);
    }
    if (reply instanceof Reply.Answered && !knowsHost()) {
      memory.learn(image.apiHost(), credential, new Learnt(Optional.empty(), image.path()));
    }
    return new Outcome.Registry(reply);
  }

  /** Sends one more request with the authorization that was found. */
  Reply again(Request request) {
    return sender.send(request.authorized(permission.header()), deadline);
  }

  private Permission remembered() {
    Optional<Challenge> known =
        memory
            .learnt(image.apiHost(), credential)
            .flatMap(learnt -> learnt.forRepository(image.path()));
    challenge = known;
    return known.map(it -> permit(it, image.apiHost())).orElse(Permission.NONE);
  }

  private Outcome challenged(Reply.Answered answer, Request authorized) {
    Optional<Challenge> next =
        Challenges.preferred(Challenges.parse(answer.all("WWW-Authenticate")));
    challenge = next.or(() -> challenge);
    if (next.isEmpty() || (permission.header().isPresent() && !isStale(next.get()))) {
      return new Outcome.Registry(answer);
    }
    authorizer.forget(permission);
    String host = answer.origin().authority();
    if (isOwn(host)) {
      memory.learn(image.apiHost(), credential, new Learnt(next, image.path()));
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
