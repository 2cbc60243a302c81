package dev.pullpass.core.audit;

import dev.pullpass.core.finding.Severity;

/**
 * What is always true of a kind of finding: the reference and SARIF's rules are made from these.
 *
 * @param id the stable name, which is the finding's class
 * @param severity the usual one; a single finding may be milder or worse
 * @param meaning one sentence: what is found
 * @param background why it matters, and how it usually came about
 */
public record AuditRule(String id, Severity severity, String meaning, String background) {}
