/**
 * What the parts and the commands cost, each measured as a user would meet it: JMH for the parts,
 * whole processes for the commands, one table for all.
 */
@NullMarked
package dev.pullpass.bench;

import org.jspecify.annotations.NullMarked;
