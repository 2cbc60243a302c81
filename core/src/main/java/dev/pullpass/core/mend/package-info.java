/**
 * The least edits of files that make findings go away, each proved: what is read afterwards differs
 * in what was meant, and in nothing else.
 */
@NullMarked
package dev.pullpass.core.mend;

import org.jspecify.annotations.NullMarked;
