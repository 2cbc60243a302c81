@NullMarked
package dev.pullpass.sources;

import org.jspecify.annotations.NullMarked;
