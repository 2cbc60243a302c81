package dev.pullpass.core.facts;

import dev.pullpass.core.credential.CanonicalKey;
import dev.pullpass.core.credential.Credential;
import java.time.Instant;
import java.util.List;

/**
 * What can be said of a credential before it is put into a pull secret for a registry, without
 * asking anybody. No sentence quotes the password.
 *
 * @param refusals why it can never pull, one sentence each; empty where nothing is known against it
 * @param warnings what will go wrong later, or may be wrong
 */
public record CredentialReview(List<String> refusals, List<String> warnings) {
  public CredentialReview {
    refusals = List.copyOf(refusals);
    warnings = List.copyOf(warnings);
  }

  /** Reviews a credential for the registry of a key; {@code now} is what expiry is judged by. */
  public static CredentialReview of(CanonicalKey key, Credential credential, Instant now) {
    return new CredentialReviewer(key, credential, now).review();
  }
}
