/**
 * Asks Argo CD and Flux to apply their sources now, through their own resources and with the rights
 * that the user has in the cluster: there is no login to Argo CD itself.
 */
@NullMarked
package dev.pullpass.kubernetes.gitops;

import org.jspecify.annotations.NullMarked;
