/**
 * {@code pullpass fix} and {@code pullpass undo}: from causes to a plan, from the plan to a cluster
 * whose pods come up. What is decided is core's and the writer's; here it is put together, shown
 * and watched.
 */
@NullMarked
package dev.pullpass.cli.fix;

import org.jspecify.annotations.NullMarked;
