/** What {@code .pullpass.yaml} may say, and what is said of the rest. */
@NullMarked
package dev.pullpass.core.scan.config;

import org.jspecify.annotations.NullMarked;
