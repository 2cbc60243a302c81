package dev.pullpass.testkit.demo;

/**
 * What somebody else does about one cause, which cannot be repaired through the Kubernetes API.
 *
 * @param who the team
 * @param what it does, as a sentence goes on after the team's name
 * @param deed does it
 */
public record OthersAct(
    String namespace, String workload, String who, String what, Runnable deed) {}
