package dev.pullpass.core.message;

import java.util.List;
import java.util.Optional;

/**
 * One node text, read.
 *
 * @param label what the text proves by itself
 * @param detail the part of the text that says so, as it stands there
 * @param host the host that failed or answered, with its port where written ({@code
 *     registry.test:5001}); a redirect target or token server where the text names one
 * @param status the HTTP status in the text
 * @param scope the token scope in the text, decoded ({@code repository:team/app:pull})
 * @param anonymous true where the text shows that no credential was sent ({@code anonymous token},
 *     {@code no basic auth credentials})
 * @param certificate what exactly is wrong with a certificate, for {@link Label#TLS_UNTRUSTED}
 * @param parts for an aggregate {@code [e1, e2]}: the readings of its parts in order; else empty
 */
public record Reading(
    Label label,
    String detail,
    Optional<String> host,
    Optional<Integer> status,
    Optional<String> scope,
    boolean anonymous,
    Certificate certificate,
    List<Reading> parts) {

  /** The faults of a certificate that Go's crypto/x509 tells apart. */
  public enum Certificate {
    NOT_CONCERNED,
    UNKNOWN_AUTHORITY,
    EXPIRED,
    WRONG_NAME
  }

  public Reading {
    parts = List.copyOf(parts);
  }
}
