/**
 * The page that {@code pullpass docs} writes: which image comes from where, which secrets serve it,
 * how they are renewed. {@link dev.pullpass.core.handbook.Page} is its table of contents. The same
 * cluster and files give the same bytes, so the page can live in git: everything is sorted, and
 * nothing in it is a time of observation, a resource version or a pod's made-up name.
 */
@NullMarked
package dev.pullpass.core.handbook;

import org.jspecify.annotations.NullMarked;
