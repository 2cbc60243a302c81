@NullMarked
package dev.pullpass.core.plan;

import org.jspecify.annotations.NullMarked;
