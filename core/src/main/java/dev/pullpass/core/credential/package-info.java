/**
 * Which credential the kubelet would use: Docker config files by Go's reading rules, the keyring's
 * matching and order (kubernetes pkg/credentialprovider), and what a credential tells of itself
 * without asking anybody (its kind, its expiry).
 */
@NullMarked
package dev.pullpass.core.credential;

import org.jspecify.annotations.NullMarked;
