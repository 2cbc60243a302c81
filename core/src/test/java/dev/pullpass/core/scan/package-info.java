/** Tests of the rules. */
@NullMarked
package dev.pullpass.core.scan;

import org.jspecify.annotations.NullMarked;
