package dev.pullpass.core.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a forge said of a token. */
public sealed interface TokenAnswer {

  /** It is valid. */
  record Valid(List<String> scopes, Optional<Instant> expires) implements TokenAnswer {
    public Valid {
      scopes = List.copyOf(scopes);
    }
  }

  /** The forge does not accept it any more (401). */
  record Refused() implements TokenAnswer {}

  /**
   * Nothing is known.
   *
   * @param why a clause, without secrets
   */
  record Unknown(String why) implements TokenAnswer {}
}
