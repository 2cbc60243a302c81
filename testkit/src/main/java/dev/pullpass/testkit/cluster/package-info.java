/**
 * A Kubernetes API server in the same process: plain HTTP on the loopback, objects as JSON trees,
 * enough for this project's reads and writes and for kubectl. No controllers, no watches, no
 * admission, no protobuf (so kubectl auth can-i is refused). Conventions: the Kubernetes API
 * concepts page and apimachinery's metav1 types.
 */
@NullMarked
package dev.pullpass.testkit.cluster;

import org.jspecify.annotations.NullMarked;
