package dev.pullpass.cli;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.KnownCredential;
import dev.pullpass.core.credential.PlannedCredential;
import java.util.Optional;

/**
 * Somebody on whose behalf a registry is asked.
 *
 * @param source where the credential comes from, or {@code anonymous}
 * @param credential the credential; empty for an anonymous question
 */
record Asker(String source, Optional<Credential> credential) {

  /** Nobody in particular. */
  static final Asker ANONYMOUS = new Asker("anonymous", Optional.empty());

  /** A credential of a secret or a file; an empty one is asked as the runtime does, anonymously. */
  static Asker of(String holder, PlannedCredential planned) {
    Credential credential = planned.credential();
    boolean empty = credential.password().isEmpty();
    String kind = KnownCredential.recognise(credential).kind().displayName();
    return new Asker(
        holder + ", entry " + planned.entry() + " (" + kind + ")",
        empty ? Optional.empty() : Optional.of(credential));
  }
}
