@NullMarked
package dev.pullpass.kubernetes.write;

import org.jspecify.annotations.NullMarked;
