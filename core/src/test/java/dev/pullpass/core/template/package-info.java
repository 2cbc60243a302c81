/** Tests of the reading of Go templates. */
@NullMarked
package dev.pullpass.core.template;

import org.jspecify.annotations.NullMarked;
