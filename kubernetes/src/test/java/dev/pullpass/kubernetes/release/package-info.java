/** Releases in the states that a real API server holds them in. */
@NullMarked
package dev.pullpass.kubernetes.release;

import org.jspecify.annotations.NullMarked;
