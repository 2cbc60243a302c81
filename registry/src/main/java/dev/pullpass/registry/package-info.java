/**
 * Asks registries over HTTP and returns what they answer: challenge, token, manifest, tags. A
 * refusal is data here, a broken connection too; nothing is thrown for either. Follows the OCI
 * distribution specification, the token specification of distribution, and the order of requests of
 * containerd's resolver. A credential is only ever sent to the image's own host and to that host's
 * token realm ({@link dev.pullpass.registry.Realms}).
 */
@NullMarked
package dev.pullpass.registry;

import org.jspecify.annotations.NullMarked;
