/** The command line: one class per subcommand, wiring only. */
@NullMarked
package dev.pullpass.cli;

import org.jspecify.annotations.NullMarked;
