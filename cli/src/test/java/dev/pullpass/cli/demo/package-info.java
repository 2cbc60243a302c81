@NullMarked
package dev.pullpass.cli.demo;

import org.jspecify.annotations.NullMarked;
