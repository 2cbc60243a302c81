/** Tests of what is kept of a cluster. */
@NullMarked
package dev.pullpass.core.cluster;

import org.jspecify.annotations.NullMarked;
