package dev.pullpass.testkit.registry.personality;

import java.util.List;
import java.util.Optional;

/** A registry that takes user name and password itself. */
abstract class BasicBehaviour implements Behaviour {
  private final String challenge;

  BasicBehaviour(String challenge) {
    this.challenge = challenge;
  }

  @Override
  public Optional<TokenEndpoint> tokenEndpoint() {
    return Optional.empty();
  }

  @Override
  public List<String> challenges(Question question, Situation situation) {
    return List.of(challenge);
  }
}
