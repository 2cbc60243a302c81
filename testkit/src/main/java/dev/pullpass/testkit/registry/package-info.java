/**
 * An OCI registry in the same process: real HTTP on the loopback, the pulling half of the OCI
 * distribution specification 1.1, the answers of a named real registry, and faults on demand.
 */
@NullMarked
package dev.pullpass.testkit.registry;

import org.jspecify.annotations.NullMarked;
