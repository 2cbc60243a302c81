/**
 * What is pulled: image references by the grammar of distribution/reference, normalised as the
 * kubelet does it ({@code nginx} is {@code docker.io/library/nginx}), registry hosts and platforms.
 */
@NullMarked
package dev.pullpass.core.image;

import org.jspecify.annotations.NullMarked;
