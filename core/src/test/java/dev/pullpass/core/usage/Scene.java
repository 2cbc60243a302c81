package dev.pullpass.core.usage;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.ObjectReader;
import dev.pullpass.core.cluster.PodCensus;
import dev.pullpass.core.text.JsonTokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A cluster in a few words, as a dump would have it. */
public final class Scene {
  private final List<String> objects = new ArrayList<>();

  /** A node by provider ID and kubelet version. */
  public Scene node(String name, String providerId, String kubelet) {
    return add(
        """
        {"kind":"Node","metadata":{"name":"%s"},"spec":{"providerID":"%s"},
         "status":{"nodeInfo":{"kubeletVersion":"%s"}}}"""
            .formatted(name, providerId, kubelet));
  }

  /** A Deployment, with pull secrets in its template where any are named. */
  public Scene deployment(String namespace, String name, String image, String... secrets) {
    return add(
        """
        {"kind":"Deployment","apiVersion":"apps/v1","metadata":{"namespace":"%s","name":"%s",
         "uid":"%s/%s"},"spec":{"replicas":1,"template":{"spec":{"imagePullSecrets":%s,
         "containers":[{"name":"main","image":"%s"}]}}}}"""
            .formatted(namespace, name, namespace, name, names(secrets), image));
  }

  /** A pod of a Deployment that is not at hand, whose container runs. */
  public Scene running(String namespace, String name, String image, String... secrets) {
    String state = "{\"running\":{}}";
    return pod(namespace, name, image, state, names(secrets));
  }

  /** The same, but its image cannot be pulled. */
  public Scene failing(String namespace, String name, String image, String... secrets) {
    String state = "{\"waiting\":{\"reason\":\"ImagePullBackOff\"}}";
    return pod(namespace, name, image, state, names(secrets));
  }

  private Scene pod(String namespace, String name, String image, String state, String secrets) {
    return add(
        """
        {"kind":"Pod","metadata":{"namespace":"%s","name":"%s-6d7f9b-x2x4z",
         "labels":{"pod-template-hash":"6d7f9b"},
         "ownerReferences":[{"kind":"ReplicaSet","name":"%s-6d7f9b","uid":"","controller":true}]},
         "spec":{"imagePullSecrets":%s,"containers":[{"name":"main","image":"%s"}]},
         "status":{"phase":"Running","containerStatuses":[{"name":"main","state":%s}]}}"""
            .formatted(namespace, name, name, secrets, image, state));
  }

  /** A service account with its list. */
  public Scene account(String namespace, String name, String... secrets) {
    return add(
        """
        {"kind":"ServiceAccount","metadata":{"namespace":"%s","name":"%s"},
         "imagePullSecrets":%s}"""
            .formatted(namespace, name, names(secrets)));
  }

  /** A pull secret with one entry. */
  public Scene secret(String namespace, String name, String key, String user, String password) {
    return config(
        namespace,
        name,
        "{\"auths\":{\"%s\":{\"username\":\"%s\",\"password\":\"%s\"}}}"
            .formatted(key, user, password));
  }

  /** A pull secret with that content. */
  public Scene config(String namespace, String name, String content) {
    String data = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    return add(
        """
        {"kind":"Secret","metadata":{"namespace":"%s","name":"%s"},
         "type":"kubernetes.io/dockerconfigjson","data":{".dockerconfigjson":"%s"}}"""
            .formatted(namespace, name, data));
  }

  /** Any object. */
  public Scene add(String json) {
    objects.add(json);
    return this;
  }

  private static String names(String... names) {
    return "["
        + String.join(",", List.of(names).stream().map(n -> "{\"name\":\"" + n + "\"}").toList())
        + "]";
  }

  /** The cluster, its objects in the order in which they were added. */
  public Cluster cluster() {
    return read(objects);
  }

  /** The same cluster, its objects in another order. */
  public Cluster shuffled(long seed) {
    List<String> shuffled = new ArrayList<>(objects);
    Collections.shuffle(shuffled, new Random(seed));
    return read(shuffled);
  }

  private static Cluster read(List<String> objects) {
    ClusterBuilder builder = ClusterBuilder.forDump(new PodCensus());
    String list = "{\"kind\":\"List\",\"items\":[" + String.join(",", objects) + "]}";
    ObjectReader.read(JsonTokens.of(list.getBytes(StandardCharsets.UTF_8)), builder);
    return builder.build();
  }
}
