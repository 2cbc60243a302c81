/** Tests of reading what files say of images. */
@NullMarked
package dev.pullpass.core.source;

import org.jspecify.annotations.NullMarked;
