package dev.pullpass.core.credential;

/** A pull secret's name and the config in it. */
public record SecretConfig(String secret, DockerConfig config) {}
