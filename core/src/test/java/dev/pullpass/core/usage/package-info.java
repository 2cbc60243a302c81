@NullMarked
package dev.pullpass.core.usage;

import org.jspecify.annotations.NullMarked;
