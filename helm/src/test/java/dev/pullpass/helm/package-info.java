/** Helm in process, against a real control plane. */
@NullMarked
package dev.pullpass.helm;

import org.jspecify.annotations.NullMarked;
