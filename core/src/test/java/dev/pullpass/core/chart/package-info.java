/** Tests of the reading and patching of charts. */
@NullMarked
package dev.pullpass.core.chart;

import org.jspecify.annotations.NullMarked;
