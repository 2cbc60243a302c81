package dev.pullpass.testkit.demo;

import java.time.Duration;
import java.util.List;

/**
 * A workload of one container.
 *
 * @param pullSecrets what its pod template names
 * @param age how long ago it was made
 */
record DemoWorkload(
    Kind kind,
    String name,
    String image,
    int replicas,
    String account,
    List<String> pullSecrets,
    String pullPolicy,
    Duration age) {

  /** The kinds of workload that the fake controllers run. */
  enum Kind {
    DEPLOYMENT,
    JOB
  }

  DemoWorkload {
    pullSecrets = List.copyOf(pullSecrets);
  }

  /** A Deployment of one replica, an hour old, that names no secret. */
  static DemoWorkload deployment(String name, String image) {
    return new DemoWorkload(
        Kind.DEPLOYMENT, name, image, 1, "default", List.of(), "IfNotPresent", Duration.ofHours(1));
  }

  /** A Job whose image nobody may pull anew. */
  static DemoWorkload jobWithoutPulling(String name, String image) {
    return new DemoWorkload(
        Kind.JOB, name, image, 1, "default", List.of(), "Never", Duration.ofMinutes(52));
  }

  DemoWorkload replicas(int number) {
    return new DemoWorkload(kind, name, image, number, account, pullSecrets, pullPolicy, age);
  }

  DemoWorkload naming(String... secrets) {
    return new DemoWorkload(
        kind, name, image, replicas, account, List.of(secrets), pullPolicy, age);
  }

  DemoWorkload runningAs(String serviceAccount) {
    return new DemoWorkload(
        kind, name, image, replicas, serviceAccount, pullSecrets, pullPolicy, age);
  }

  DemoWorkload since(Duration ago) {
    return new DemoWorkload(kind, name, image, replicas, account, pullSecrets, pullPolicy, ago);
  }
}
