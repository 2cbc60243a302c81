/**
 * Where credentials come from: Docker configs with the credential helpers that they name, password
 * files, standard input, the environment, a prompt. No message of a {@link
 * dev.pullpass.sources.SourceProblem} quotes anything that came from a source.
 */
@NullMarked
package dev.pullpass.sources;

import org.jspecify.annotations.NullMarked;
