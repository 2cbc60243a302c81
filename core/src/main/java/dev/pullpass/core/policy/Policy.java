package dev.pullpass.core.policy;

import java.util.List;

/**
 * An admission policy, before it is written for an engine.
 *
 * @param name of the objects that it becomes: lower-case letters, digits and hyphens (RFC 1123)
 * @param exemptNamespaces where it does not apply
 */
public record Policy(
    String name, Enforcement enforcement, ImageTerms terms, List<String> exemptNamespaces) {

  public Policy {
    exemptNamespaces = List.copyOf(exemptNamespaces);
  }
}
