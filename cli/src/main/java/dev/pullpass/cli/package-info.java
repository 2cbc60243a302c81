/**
 * The command line: one class per subcommand, wiring only. Standard output answers, standard error
 * talks; exit codes are those of {@link dev.pullpass.cli.ExitCode}.
 */
@NullMarked
package dev.pullpass.cli;

import org.jspecify.annotations.NullMarked;
