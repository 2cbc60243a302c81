@NullMarked
package dev.pullpass.core.handbook;

import org.jspecify.annotations.NullMarked;
