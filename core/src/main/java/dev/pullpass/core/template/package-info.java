/**
 * Go templates as Helm's charts use them (text/template of Go, with Sprig's functions), read for
 * editing: the actions of a text with their places, their expressions as trees, and a mask that
 * makes a template readable as YAML at the same places. Nothing is executed.
 */
@NullMarked
package dev.pullpass.core.template;

import org.jspecify.annotations.NullMarked;
