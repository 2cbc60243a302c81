/**
 * The decision: facts in, one cause out, with evidence, confidence and remedy. {@code Diagnosis}
 * shows the whole of it on one screen; each verdict is one file.
 */
@NullMarked
package dev.pullpass.core.verdict;

import org.jspecify.annotations.NullMarked;
