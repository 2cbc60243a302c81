/**
 * Core in the browser: the functions that the compiled JavaScript exports. They take texts and
 * return texts, so that a page, Node and the JVM can call the same ones and be compared byte for
 * byte.
 */
@NullMarked
package dev.pullpass.sandbox;

import org.jspecify.annotations.NullMarked;
