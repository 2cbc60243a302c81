package dev.pullpass.kubernetes.gitops;

/**
 * What came of asking for a sync.
 *
 * @param accepted true if it will be done
 * @param text one clause for the user
 */
public record SyncAnswer(boolean accepted, String text) {}
