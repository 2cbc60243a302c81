/** Values are found by examples of the ways in which public charts keep their images. */
@NullMarked
package dev.pullpass.core.release;

import org.jspecify.annotations.NullMarked;
