/**
 * {@code pullpass redact}: takes secrets out of files. What is secret is decided in {@code
 * dev.pullpass.core.redact}; here files are read and written, and told what was found, never what
 * it was.
 */
@NullMarked
package dev.pullpass.cli.redact;

import org.jspecify.annotations.NullMarked;
