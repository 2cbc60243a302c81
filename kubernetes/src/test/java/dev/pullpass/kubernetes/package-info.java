/** Tests of reading clusters and dumps. */
@NullMarked
package dev.pullpass.kubernetes;

import org.jspecify.annotations.NullMarked;
