/**
 * {@code pullpass policy}: the rules of {@code scan}, written for admission controllers and for CI.
 * Here words become terms, or are refused; what is written is core's.
 */
@NullMarked
package dev.pullpass.cli.policy;

import org.jspecify.annotations.NullMarked;
