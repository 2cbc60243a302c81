/**
 * The lock of images, {@code pullpass.lock}, as data: which digest each tag meant when it was last
 * resolved. Reading, writing, and the comparison with what files say and registries answer.
 */
@NullMarked
package dev.pullpass.core.lock;

import org.jspecify.annotations.NullMarked;
