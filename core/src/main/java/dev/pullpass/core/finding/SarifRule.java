package dev.pullpass.core.finding;

/**
 * A kind of finding as SARIF's {@code reportingDescriptor} (2.1.0, §3.49).
 *
 * @param id also its name
 * @param meaning one sentence: what is found
 * @param background why it matters
 * @param page where it is explained, an absolute URI; empty where the log does not say
 */
public record SarifRule(
    String id, Severity severity, String meaning, String background, String page) {}
