package dev.pullpass.testkit.demo;

import java.time.Duration;
import java.util.List;

/**
 * A Deployment of one container.
 *
 * @param pullSecrets what its pod template names
 * @param age how long ago it was made
 */
record DemoWorkload(
    String name,
    String image,
    int replicas,
    String account,
    List<String> pullSecrets,
    String pullPolicy,
    Duration age) {

  DemoWorkload {
    pullSecrets = List.copyOf(pullSecrets);
  }

  /** A Deployment of one replica, an hour old, that names no secret. */
  static DemoWorkload deployment(String name, String image) {
    return new DemoWorkload(
        name, image, 1, "default", List.of(), "IfNotPresent", Duration.ofHours(1));
  }

  /** The same with the pull policy {@code Never}. */
  DemoWorkload neverPulling() {
    return new DemoWorkload(name, image, replicas, account, pullSecrets, "Never", age);
  }

  DemoWorkload replicas(int number) {
    return new DemoWorkload(name, image, number, account, pullSecrets, pullPolicy, age);
  }

  DemoWorkload naming(String... secrets) {
    return new DemoWorkload(name, image, replicas, account, List.of(secrets), pullPolicy, age);
  }

  DemoWorkload runningAs(String serviceAccount) {
    return new DemoWorkload(name, image, replicas, serviceAccount, pullSecrets, pullPolicy, age);
  }

  DemoWorkload since(Duration ago) {
    return new DemoWorkload(name, image, replicas, account, pullSecrets, pullPolicy, ago);
  }
}
