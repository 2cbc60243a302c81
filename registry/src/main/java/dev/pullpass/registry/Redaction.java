package dev.pullpass.registry;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryAnswer.Challenge;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault;
import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import dev.pullpass.core.facts.RegistryAnswer.TokenAnswer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Takes a credential's password out of an answer, in case a server repeats what it was sent: plain,
 * form-encoded, and as the Basic header. Passwords of less than four characters are left, since
 * they would be found in ordinary words.
 */
final class Redaction {
  private static final int SHORTEST = 4;
  private final List<String> secrets;

  private Redaction(List<String> secrets) {
    this.secrets = List.copyOf(secrets);
  }

  static Redaction of(Optional<Credential> credential) {
    return new Redaction(
        credential
            .filter(it -> it.password().reveal().length() >= SHORTEST)
            .map(Redaction::forms)
            .orElse(List.of()));
  }

  private static List<String> forms(Credential credential) {
    String password = credential.password().reveal();
    return List.of(
        password,
        URLEncoder.encode(password, StandardCharsets.UTF_8),
        BasicAuth.header(credential).reveal().substring("Basic ".length()));
  }

  RegistryAnswer clean(RegistryAnswer answer) {
    return new RegistryAnswer(
        answer.status(),
        errors(answer.errors()),
        answer.challenge().map(this::challenge),
        answer.token().map(this::token),
        answer.digest().map(this::text),
        text(answer.mediaType()),
        answer.platforms(),
        answer.fault().map(this::fault),
        answer.answeredBy(),
        answer.credentialSent(),
        answer.retryAfterSeconds(),
        answer.notes().stream().map(this::text).toList());
  }

  private String text(String text) {
    String clean = text;
    for (String secret : secrets) {
      clean = clean.replace(secret, "***");
    }
    return clean;
  }

  private List<RegistryError> errors(List<RegistryError> errors) {
    return errors.stream()
        .map(error -> new RegistryError(text(error.code()), text(error.message())))
        .toList();
  }

  private Challenge challenge(Challenge it) {
    return new Challenge(
        it.scheme(), text(it.realm()), text(it.service()), text(it.scope()), text(it.error()));
  }

  private TokenAnswer token(TokenAnswer it) {
    return new TokenAnswer(
        it.host(), it.status(), errors(it.errors()), it.grantsPull(), it.credentialAccepted());
  }

  private NetworkFault fault(NetworkFault it) {
    return new NetworkFault(it.kind(), it.host(), text(it.detail()));
  }
}
