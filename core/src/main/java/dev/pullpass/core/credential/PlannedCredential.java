package dev.pullpass.core.credential;

/**
 * A credential that the kubelet would try.
 *
 * @param secret the name of the secret
 * @param entry the key under {@code auths}, as written
 */
public record PlannedCredential(String secret, String entry, Credential credential) {}
