/**
 * Admission policies that refuse what {@code scan} finds: a {@link
 * dev.pullpass.core.policy.ImageChecks} is the decision, made of regular expressions only, and it
 * is written out as CEL (Kubernetes' own policies and Kyverno's) and as Rego (Gatekeeper's). All of
 * them read expressions by RE2's syntax, of which nothing is used that Java reads otherwise.
 */
@NullMarked
package dev.pullpass.core.policy;

import org.jspecify.annotations.NullMarked;
