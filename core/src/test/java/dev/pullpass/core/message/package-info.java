/** The message reader against texts that real nodes wrote. */
@NullMarked
package dev.pullpass.core.message;

import org.jspecify.annotations.NullMarked;
