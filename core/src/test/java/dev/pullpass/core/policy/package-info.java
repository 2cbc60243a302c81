@NullMarked
package dev.pullpass.core.policy;

import org.jspecify.annotations.NullMarked;
