/** Tests of how registries' answers are read. */
@NullMarked
package dev.pullpass.core.facts;

import org.jspecify.annotations.NullMarked;
