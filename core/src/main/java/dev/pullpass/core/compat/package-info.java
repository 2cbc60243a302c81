/**
 * What other tools say of images, verdict for verdict, where they are the reference: Checkov,
 * kube-linter, Trivy, kube-score, Polaris, Gatekeeper's library and Kyverno's policies. Their
 * errors are kept; pullpass's own rules are stricter.
 */
@NullMarked
package dev.pullpass.core.compat;

import org.jspecify.annotations.NullMarked;
