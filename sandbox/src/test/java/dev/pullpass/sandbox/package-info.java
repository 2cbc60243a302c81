/** The compiled JavaScript against the JVM: the same answers, within the size budget. */
@NullMarked
package dev.pullpass.sandbox;

import org.jspecify.annotations.NullMarked;
