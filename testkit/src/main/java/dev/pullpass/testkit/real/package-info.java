/**
 * Launchers for real parts: Debian's docker-registry with its four ways to guard itself, a token
 * server, a private certificate authority, a pusher that puts images in, the control plane of a
 * Kubernetes, and a node that pulls and runs images. All listen on loopback, or on a link of their
 * own, and no process outlives the one that started it.
 */
@NullMarked
package dev.pullpass.testkit.real;

import org.jspecify.annotations.NullMarked;
