/**
 * All that is known about one image of one pod, and about what a registry answered. Not knowing is
 * a value here ({@link dev.pullpass.core.cluster.Lookup}), so that nothing unseen is taken for
 * absent.
 */
@NullMarked
package dev.pullpass.core.facts;

import org.jspecify.annotations.NullMarked;
