/** What an audit finds, and how it is written. */
@NullMarked
package dev.pullpass.core.audit;

import org.jspecify.annotations.NullMarked;
