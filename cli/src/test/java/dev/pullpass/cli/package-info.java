/** Whole commands, run with streams of their own. */
@NullMarked
package dev.pullpass.cli;

import org.jspecify.annotations.NullMarked;
