package dev.pullpass.registry;

import dev.pullpass.core.credential.Password;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault;
import dev.pullpass.core.facts.RegistryAnswer.RegistryError;
import dev.pullpass.core.facts.RegistryAnswer.TokenAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a token endpoint gave.
 *
 * @param answer what of it may be shown
 * @param token the token; empty where it was refused
 * @param expires until when this answer holds
 * @param fault why there was no answer
 * @param retryAfterSeconds what {@code Retry-After} asked for
 */
record TokenReply(
    TokenAnswer answer,
    Optional<Password> token,
    Instant expires,
    Optional<NetworkFault> fault,
    Optional<Long> retryAfterSeconds) {

  static TokenReply failed(NetworkFault fault) {
    return new TokenReply(
        answer(fault.host(), 0, List.of()),
        Optional.empty(),
        Instant.MIN,
        Optional.of(fault),
        Optional.empty());
  }

  static TokenAnswer answer(String host, int status, List<RegistryError> errors) {
    return new TokenAnswer(host, status, errors, Optional.empty(), Optional.empty());
  }

  /** True if the endpoint refused whoever asked: 401 or 403. */
  boolean isRefusal() {
    return answer.status() == 401 || answer.status() == 403;
  }
}
