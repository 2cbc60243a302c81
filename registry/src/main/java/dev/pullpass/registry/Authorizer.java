package dev.pullpass.registry;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.Password;
import dev.pullpass.core.facts.Challenges;
import dev.pullpass.core.facts.RegistryAnswer.Challenge;
import dev.pullpass.registry.TokenEndpoint.Wanted;
import java.util.List;
import java.util.Optional;

/** Answers a challenge: with the credential itself (Basic), or with a token got for it (Bearer). */
final class Authorizer {
  private final Realms realms;
  private final TokenEndpoint endpoint;
  private final TokenCache cache;

  Authorizer(Realms realms, TokenEndpoint endpoint, TokenCache cache) {
    this.realms = realms;
    this.endpoint = endpoint;
    this.cache = cache;
  }

  /**
   * Who is asked for what.
   *
   * @param host the challenging registry, with its port
   */
  record Asker(String host, String repository, Optional<Credential> credential) {}

  Permission permit(Challenge challenge, Asker asker, Deadline deadline) {
    return Challenges.isBasic(challenge)
        ? asker.credential().map(BasicAuth::header).map(Permission::basic).orElse(Permission.NONE)
        : bearer(challenge, asker, deadline);
  }

  private Permission bearer(Challenge challenge, Asker asker, Deadline deadline) {
    Wanted all = Wanted.of(challenge, asker.credential(), asker.repository());
    Origin realm = Origin.of(all.realm());
    if (realms.isUnprotected(realm)) {
      return Permission.withheld(
          List.of("The token endpoint " + realm.authority() + " is plain HTTP and was not asked."));
    }
    List<String> objection =
        asker.credential().flatMap(any -> realms.objection(asker.host(), realm)).stream().toList();
    Optional<Credential> sent = objection.isEmpty() ? asker.credential() : Optional.empty();
    return token(Wanted.of(challenge, sent, asker.repository()), objection, deadline);
  }

  private Permission token(Wanted wanted, List<String> notes, Deadline deadline) {
    TokenReply reply = cache.get(wanted, it -> endpoint.ask(it, deadline));
    return new Permission(
        reply.token().map(token -> Password.of("Bearer " + token.reveal())),
        Optional.of(reply),
        Optional.of(wanted),
        wanted.credential().isPresent() ? Permission.Use.WITH_CREDENTIAL : Permission.Use.ANONYMOUS,
        notes);
  }

  /** Drops the token of a permission that the registry calls invalid. */
  void forget(Permission permission) {
    permission.wanted().ifPresent(cache::forget);
  }

  /** Whether the token endpoint takes the credential at all; asked once per host. */
  Optional<Boolean> accepts(Wanted wanted, Deadline deadline) {
    ScopelessCheck check = new ScopelessCheck(endpoint);
    return cache.accepted(wanted, it -> check.accepts(it, deadline));
  }
}
