/**
 * The facts of a repository: what its files say of images, pods and pull secrets, with the places
 * where they say it. Manifests, charts' values and templates, Kustomize, CI files, Dockerfiles.
 */
@NullMarked
package dev.pullpass.core.source;

import org.jspecify.annotations.NullMarked;
