/**
 * What a fake registry holds: repositories with real manifests and digests (OCI image specification
 * 1.1), accounts, and who may pull what. No HTTP here.
 */
@NullMarked
package dev.pullpass.testkit.registry.content;

import org.jspecify.annotations.NullMarked;
