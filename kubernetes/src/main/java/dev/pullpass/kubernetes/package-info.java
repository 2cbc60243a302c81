/**
 * Reads a cluster, live or from a dump, into {@link dev.pullpass.core.cluster.Cluster}. The only
 * place that knows the Kubernetes client; what only dumps need does without it, for it takes long
 * to start.
 */
@NullMarked
package dev.pullpass.kubernetes;

import org.jspecify.annotations.NullMarked;
