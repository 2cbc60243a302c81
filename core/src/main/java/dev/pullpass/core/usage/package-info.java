/**
 * Who pulls which image from where, and which secrets are there for it: the inventory behind {@code
 * pullpass advise} and {@code pullpass docs}. It is what is declared (templates, lists, entries),
 * so it stays the same while pods come and go.
 */
@NullMarked
package dev.pullpass.core.usage;

import org.jspecify.annotations.NullMarked;
