@NullMarked
package dev.pullpass.cli.files;

import org.jspecify.annotations.NullMarked;
