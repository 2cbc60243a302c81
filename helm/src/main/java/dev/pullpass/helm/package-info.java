/**
 * Helm in process, by helm-java: the real Helm 3 as a native library. An optional module, found as
 * a provider of {@link dev.pullpass.core.release.HelmEngine}; nothing else needs it.
 */
@NullMarked
package dev.pullpass.helm;

import org.jspecify.annotations.NullMarked;
