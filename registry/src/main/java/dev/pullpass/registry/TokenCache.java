package dev.pullpass.registry;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.registry.TokenEndpoint.Wanted;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps token answers per credential, realm, service and scope until they expire, refusals
 * included, and lets one thread ask while others wait for the same answer.
 */
final class TokenCache {
  private final Clock clock;
  private final Map<Wanted, Slot> slots = new ConcurrentHashMap<>();
  private final Map<Checked, Optional<Boolean>> accepted = new ConcurrentHashMap<>();

  TokenCache(Clock clock) {
    this.clock = clock;
  }

  private static final class Slot {
    private Optional<TokenReply> reply = Optional.empty();

    synchronized TokenReply get(Clock clock, Function<Wanted, TokenReply> ask, Wanted wanted) {
      TokenReply kept =
          reply
              .filter(it -> clock.instant().isBefore(it.expires()))
              .orElseGet(() -> ask.apply(wanted));
      reply = Optional.of(kept);
      return kept;
    }

    synchronized void clear() {
      reply = Optional.empty();
    }
  }

  private record Checked(Origin realm, Credential credential) {}

  TokenReply get(Wanted wanted, Function<Wanted, TokenReply> ask) {
    return slots.computeIfAbsent(wanted, any -> new Slot()).get(clock, ask, wanted);
  }

  /** Drops a token that the registry no longer takes. */
  void forget(Wanted wanted) {
    Optional.ofNullable(slots.get(wanted)).ifPresent(Slot::clear);
  }

  /** Whether the credential was accepted without a scope; asked once per host and credential. */
  Optional<Boolean> accepted(Wanted wanted, Function<Wanted, Optional<Boolean>> ask) {
    Credential credential = wanted.credential().orElseThrow();
    Checked key = new Checked(Origin.of(wanted.realm()), credential);
    Optional<Boolean> known = accepted.get(key);
    if (known == null) {
      known = ask.apply(wanted);
      accepted.put(key, known);
    }
    return known;
  }
}
