/**
 * What is wrong in files before they reach a cluster: one file per rule, all of them listed in
 * {@link dev.pullpass.core.scan.Rules}.
 */
@NullMarked
package dev.pullpass.core.scan;

import org.jspecify.annotations.NullMarked;
