package dev.pullpass.core.chart;

import dev.pullpass.core.text.Span;

/**
 * A line of a template that writes an image, each time that it is reached.
 *
 * @param key where its key stands
 * @param value where its value stands
 * @param image what it writes
 */
record ImageLine(TemplateFile file, Span key, Span value, Symbol.Text image) {}
