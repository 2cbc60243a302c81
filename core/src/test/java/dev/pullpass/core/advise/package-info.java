@NullMarked
package dev.pullpass.core.advise;

import org.jspecify.annotations.NullMarked;
