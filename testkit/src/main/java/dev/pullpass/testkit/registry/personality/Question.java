package dev.pullpass.testkit.registry.personality;

import dev.pullpass.testkit.registry.content.Caller;
import dev.pullpass.testkit.registry.content.Holdings;

/**
 * One request under {@code /v2/}, as far as an answer depends on it.
 *
 * @param sent which kind of credential came with it
 */
public record Question(Site site, Target target, Caller caller, Sent sent, Holdings holdings) {

  /** Kinds of {@code Authorization}. */
  public enum Sent {
    NOTHING,
    BASIC,
    BEARER
  }

  /** True if the repository is there, visible or not. */
  public boolean repositoryExists() {
    return holdings.repository(target.name()).isPresent();
  }

  /** True if nothing was sent with which one could log in. */
  public boolean isBare() {
    return sent == Sent.NOTHING;
  }
}
