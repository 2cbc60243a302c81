/**
 * Charts as their sources: which values their templates read, how they write images, and the small
 * edits that let them write digests. Templates are followed symbolically, from their actions
 * through helpers to values; nothing is rendered.
 */
@NullMarked
package dev.pullpass.core.chart;

import org.jspecify.annotations.NullMarked;
