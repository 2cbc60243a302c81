/**
 * What files of a project say of images, read plainly: manifests and charts' values as YAML,
 * templates and CI scripts as lines of text. Nothing is rendered and nothing is run; what that
 * leaves open is said.
 */
@NullMarked
package dev.pullpass.cli.files;

import org.jspecify.annotations.NullMarked;
