/** Benchmarks, and the synthetic input that they run on. */
@NullMarked
package dev.pullpass.bench;

import org.jspecify.annotations.NullMarked;
