/** {@code pullpass scan} from the command line, and the forms of its report. */
@NullMarked
package dev.pullpass.cli.scan;

import org.jspecify.annotations.NullMarked;
