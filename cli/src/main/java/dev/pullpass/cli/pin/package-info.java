/**
 * {@code pullpass pin}: finds the images that files name, asks registries what their tags mean, and
 * writes the digests into the files and the lock; or checks that nothing has moved.
 */
@NullMarked
package dev.pullpass.cli.pin;

import org.jspecify.annotations.NullMarked;
