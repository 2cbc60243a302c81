/** How facts are gathered, asked for and weighed against each other. */
@NullMarked
package dev.pullpass.core.facts;

import org.jspecify.annotations.NullMarked;
