@NullMarked
package dev.pullpass.testkit.demo;

import org.jspecify.annotations.NullMarked;
