/**
 * YAML (1.2, by snakeyaml-engine's events) read for editing: a tree whose nodes know where they
 * stand in the text. Nothing is constructed, no alias is expanded, and a text is never written
 * anew: changes are splices.
 */
@NullMarked
package dev.pullpass.core.yaml;

import org.jspecify.annotations.NullMarked;
