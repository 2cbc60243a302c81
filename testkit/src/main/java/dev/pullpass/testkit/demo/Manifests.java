package dev.pullpass.testkit.demo;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Kubernetes objects as JSON texts. */
final class Manifests {
  private static final String DOCKER_CONFIG = "kubernetes.io/dockerconfigjson";

  private Manifests() {}

  /** A pull secret with that config. */
  static String secret(String namespace, String name, String config) {
    return secretOfType(namespace, name, DOCKER_CONFIG, config);
  }

  /** The same content under the type that {@code kubectl create secret generic} gives. */
  static String opaqueSecret(String namespace, String name, String config) {
    return secretOfType(namespace, name, "Opaque", config);
  }

  private static String secretOfType(String namespace, String name, String type, String config) {
    return """
    {"apiVersion":"v1","kind":"Secret","type":"%s",
     "metadata":{"name":"%s","namespace":"%s"},"data":{".dockerconfigjson":"%s"}}"""
        .formatted(type, name, namespace, Configs.base64(config));
  }

  static String account(String namespace, String name, String... pullSecrets) {
    return """
    {"apiVersion":"v1","kind":"ServiceAccount",
     "metadata":{"name":"%s","namespace":"%s"},"imagePullSecrets":%s}"""
        .formatted(name, namespace, names(List.of(pullSecrets)));
  }

  static String node(String name, Instant since) {
    return """
    {"apiVersion":"v1","kind":"Node",
     "metadata":{"name":"%s","creationTimestamp":"%s",
      "labels":{"kubernetes.io/arch":"amd64","kubernetes.io/os":"linux"}},
     "status":{"nodeInfo":{"architecture":"amd64","operatingSystem":"linux",
      "kubeletVersion":"v1.36.2","containerRuntimeVersion":"containerd://1.7.24"},
      "conditions":[{"type":"Ready","status":"True"}]}}"""
        .formatted(name, since);
  }

  static String autoscaler(String namespace, String deployment, int desired) {
    return """
    {"apiVersion":"autoscaling/v2","kind":"HorizontalPodAutoscaler",
     "metadata":{"name":"%s","namespace":"%s"},
     "spec":{"minReplicas":2,"maxReplicas":10,
      "scaleTargetRef":{"apiVersion":"apps/v1","kind":"Deployment","name":"%s"}},
     "status":{"currentReplicas":2,"desiredReplicas":%d}}"""
        .formatted(deployment, namespace, deployment, desired);
  }

  /** The Deployment of a scenario; its container is named {@code app}. */
  static String workload(String namespace, DemoWorkload workload, Instant since) {
    return """
    {"apiVersion":"apps/v1","kind":"Deployment",
     "metadata":{"name":"%s","namespace":"%s","creationTimestamp":"%s"},
     "spec":{"replicas":%d,"selector":{"matchLabels":{"app":"%s"}},
      "template":{"metadata":{"labels":{"app":"%s"}},
       "spec":{"serviceAccountName":"%s","imagePullSecrets":%s,
        "containers":[{"name":"app","image":"%s","imagePullPolicy":"%s"}]}}}}"""
        .formatted(
            workload.name(),
            namespace,
            since,
            workload.replicas(),
            workload.name(),
            workload.name(),
            workload.account(),
            names(workload.pullSecrets()),
            workload.image(),
            workload.pullPolicy());
  }

  private static String names(List<String> secrets) {
    return secrets.stream()
        .map(name -> "{\"name\":\"" + name + "\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
