/**
 * What a cluster shows: the few fields of pods, secrets, service accounts, events, nodes and
 * workloads that the diagnosis uses, read as a stream from a live answer or a dump.
 */
@NullMarked
package dev.pullpass.core.cluster;

import org.jspecify.annotations.NullMarked;
