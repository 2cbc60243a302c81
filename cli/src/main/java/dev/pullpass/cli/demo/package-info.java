/** {@code pullpass demo}: the whole of {@code pullpass why} on a broken cluster of its own. */
@NullMarked
package dev.pullpass.cli.demo;

import org.jspecify.annotations.NullMarked;
