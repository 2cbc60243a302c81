/**
 * Releases as Helm 3 keeps them in a cluster, read without Helm, and what an upgrade would do to
 * the live objects, by the API server's own dry run.
 */
@NullMarked
package dev.pullpass.kubernetes.release;

import org.jspecify.annotations.NullMarked;
