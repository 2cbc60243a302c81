/** Requests to Flux, on a real API server. */
@NullMarked
package dev.pullpass.kubernetes.gitops;

import org.jspecify.annotations.NullMarked;
