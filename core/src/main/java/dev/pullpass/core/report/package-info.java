/** How verdicts read: as text for people and as JSON with a published, versioned schema. */
@NullMarked
package dev.pullpass.core.report;

import org.jspecify.annotations.NullMarked;
