/** The parts of verdicts that the cases do not reach one by one. */
@NullMarked
package dev.pullpass.core.verdict;

import org.jspecify.annotations.NullMarked;
