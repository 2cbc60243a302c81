/** {@code pullpass scan}: walks files, has core look through them, and writes what it found. */
@NullMarked
package dev.pullpass.cli.scan;

import org.jspecify.annotations.NullMarked;
