package dev.pullpass.cli.secret;

import dev.pullpass.cli.Io;
import dev.pullpass.core.facts.CredentialReview;
import java.util.List;

/** Looks at credentials before they go anywhere, and says what is wrong with them. */
record Review(Io io) {

  /** Says all there is to say; true if no entry is hopeless. */
  boolean passes(List<NewEntry> entries) {
    boolean passes = true;
    for (NewEntry entry : entries) {
      CredentialReview review =
          CredentialReview.of(entry.key(), entry.credential(), io.clock().instant());
      review.warnings().forEach(warning -> io.say(entry.key().text() + ": " + warning));
      review.refusals().forEach(refusal -> io.say("✗ " + entry.key().text() + ": " + refusal));
      passes &= review.refusals().isEmpty();
    }
    return passes;
  }
}
