/** Repairs and their undoing, on real control planes and nodes. */
@NullMarked
package dev.pullpass.cli.fix;

import org.jspecify.annotations.NullMarked;
