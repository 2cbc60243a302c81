@NullMarked
package dev.pullpass.testkit.real;

import org.jspecify.annotations.NullMarked;
