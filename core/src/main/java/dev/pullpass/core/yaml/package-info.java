/**
 * YAML (1.2, by snakeyaml-engine's events) read for editing: a tree whose nodes know where they
 * stand in the text. Nothing is constructed, no alias is expanded, and a text is never written
 * anew: changes are splices.
 *
 * <p>{@code QuickReader} reads almost all manifests, the engine the rest. Compiled by TeaVM 0.15,
 * only the first works: the engine's {@code StreamReader} (final) grows its window by {@code
 * Arrays.copyOfRange} past the end, which fails there.
 */
@NullMarked
package dev.pullpass.core.yaml;

import org.jspecify.annotations.NullMarked;
