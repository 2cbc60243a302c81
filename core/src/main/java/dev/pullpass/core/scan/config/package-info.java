/** What a project's {@code .pullpass.yaml} says, read with places for what is wrong in it. */
@NullMarked
package dev.pullpass.core.scan.config;

import org.jspecify.annotations.NullMarked;
