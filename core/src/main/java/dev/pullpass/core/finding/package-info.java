/** What findings have in common, whether a cluster or a repository was looked at. */
@NullMarked
package dev.pullpass.core.finding;

import org.jspecify.annotations.NullMarked;
