package dev.pullpass.core.plan;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.Confidential;

/** What a pull secret is to hold. */
public sealed interface SecretContent {

  /** What another pull secret holds. */
  record CopyOf(ObjectName source) implements SecretContent {}

  /** One entry, for whose credential the user is asked. */
  record Asked(Question.Login login) implements SecretContent {}

  /** A Docker {@code config.json}. */
  record Given(Confidential configJson) implements SecretContent {}
}
