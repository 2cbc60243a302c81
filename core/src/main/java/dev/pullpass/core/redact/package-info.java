/**
 * What is secret in a text, and how it is taken out so that the text still works: a tree is walked
 * where the text is YAML or JSON, templates masked; anything else is read line by line. Twelve
 * families of secrets are known ({@link Family}); a value that only refers to a secret ({@code
 * ${VAR}}, {@code existingSecret: x}) is none. Nothing here remembers or prints a secret.
 */
@NullMarked
package dev.pullpass.core.redact;

import org.jspecify.annotations.NullMarked;
