package dev.pullpass.core.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.cluster.Cluster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that a controller makes up gets into a puller's name. */
class PullerTest {

  @ParameterizedTest(name = "a pod of {0} {1} with labels {2} is pulled for {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ReplicaSet  | web-6d7f9b       | {'pod-template-hash':'6d7f9b'} | Deployment shop/web",
        "ReplicaSet  | web-6d7f9b       | {}                             | ReplicaSet shop/web-6d7f9b",
        "Job         | nightly-29390123 | {}                             | CronJob shop/nightly",
        "Job         | migrate-7        | {}                             | Job shop/migrate-7",
        "StatefulSet | db               | {}                             | StatefulSet shop/db",
        "Rollout     | web              | {}                             | Rollout shop/web"
      })
  void ownersThatAreNotAtHandAreReadOffThePod(
      String kind, String owner, String labels, String expected) {
    String pod =
        """
        {"kind":"Pod","metadata":{"namespace":"shop","name":"p-1","labels":%s,
         "ownerReferences":[{"kind":"%s","name":"%s","uid":"u","controller":true}]}}"""
            .formatted(labels.replace('\'', '"'), kind, owner);
    assertThat(of(new Scene().add(pod))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a pod without owner is pulled for itself | {}                                  | web-1"
            + "                | Pod shop/web-1",
        "a static pod's node is cut off           | {'kubernetes.io/config.mirror':'x'} |"
            + " etcd-node-1 | static Pod shop/etcd"
      })
  void podsWithoutOwner(String sentence, String annotations, String name, String expected) {
    String pod =
        """
        {"kind":"Pod","metadata":{"namespace":"shop","name":"%s","annotations":%s},
         "spec":{"nodeName":"node-1"}}"""
            .formatted(name, annotations.replace('\'', '"'));
    assertThat(of(new Scene().add(pod))).isEqualTo(expected);
  }

  private static String of(Scene scene) {
    Cluster cluster = scene.cluster();
    return Puller.of(cluster, cluster.pods().get(0)).toString();
  }
}
