package dev.pullpass.core.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a credential tells of itself, without asking anybody. No text in it quotes the password.
 *
 * @param expires when it ends, where it carries that itself (an ECR token, a JWT)
 * @param alwaysWrong why this kind never works for long in a pull secret, as a sentence
 * @param audience the host that it is meant for, where it says so
 * @param warning what does not go together in it, as a sentence
 */
public record KnownCredential(
    CredentialKind kind,
    Optional<Instant> expires,
    Optional<String> alwaysWrong,
    Optional<String> audience,
    Optional<String> warning) {

  /** Recognises a credential by its user name and the form of its password; never throws. */
  public static KnownCredential recognise(Credential credential) {
    return CredentialRecogniser.recognise(credential);
  }

  /** How long one of its kind lives at most as a rule; empty for kinds that are made to last. */
  public Optional<Duration> lifetime() {
    return kind.lifetime();
  }

  static KnownCredential of(CredentialKind kind) {
    return new KnownCredential(
        kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  KnownCredential expiring(Optional<Instant> when) {
    return new KnownCredential(kind, when, alwaysWrong, audience, warning);
  }

  KnownCredential wrong(String sentence) {
    return new KnownCredential(kind, expires, Optional.of(sentence), audience, warning);
  }

  KnownCredential meantFor(Optional<String> host) {
    return new KnownCredential(kind, expires, alwaysWrong, host, warning);
  }

  KnownCredential warning(String sentence) {
    return new KnownCredential(kind, expires, alwaysWrong, audience, Optional.of(sentence));
  }
}
