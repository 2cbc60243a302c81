package dev.pullpass.core.cluster;

/** The controlling owner of an object, as its {@code ownerReferences} name it. */
public record Owner(String kind, String name, String uid) {}
