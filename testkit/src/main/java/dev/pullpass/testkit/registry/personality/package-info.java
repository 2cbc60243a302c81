/**
 * How real registries answer, one small class each, over the rules that most of them share. What is
 * public knowledge (a source, a document, a thread) is told as it is; what is not is marked
 * "unverified" where it is decided. No HTTP server here: questions in, replies out.
 */
@NullMarked
package dev.pullpass.testkit.registry.personality;

import org.jspecify.annotations.NullMarked;
