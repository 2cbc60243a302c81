/**
 * Launchers for real parts: Debian's docker-registry with its four ways to guard itself, a token
 * server, a private certificate authority, and a pusher that puts images in. All listen on loopback
 * only and leave nothing behind.
 */
@NullMarked
package dev.pullpass.testkit.real;

import org.jspecify.annotations.NullMarked;
