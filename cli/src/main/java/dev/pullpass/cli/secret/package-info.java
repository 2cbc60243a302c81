/**
 * {@code pullpass secret}: pull secrets from a credential to the pods that use it. Credentials come
 * from {@code dev.pullpass.sources}; what is to change in a cluster is a list of {@code
 * dev.pullpass.core.plan.Change}. A password is never an argument, and never printed.
 */
@NullMarked
package dev.pullpass.cli.secret;

import org.jspecify.annotations.NullMarked;
