package dev.pullpass.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.testkit.real.ApiClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A Deployment on a real API server, whose pod has its node say that it may not pull. */
record FailingDeployment(ApiClient admin, String namespace, String image) {
  private static final Duration SOON = Duration.ofSeconds(60);

  /** Makes it. */
  void make() {
    admin.create(
        "/apis/apps/v1/namespaces/" + namespace + "/deployments",
        """
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: web, image: "%s"}]}
        """
            .formatted(image));
    admin.patch(
        pods() + "/" + pod() + "/status",
        """
        {"status": {"containerStatuses": [{
          "name": "web", "image": "%s", "imageID": "", "ready": false, "restartCount": 0,
          "state": {"waiting": {"reason": "ErrImagePull", "message": "401 Unauthorized"}}}]}}
        """
            .formatted(image));
  }

  private String pods() {
    return "/api/v1/namespaces/" + namespace + "/pods";
  }

  /** The name of its pod, once there is one only. */
  String pod() {
    JsonNode list = admin.await(pods(), all -> all.path("items").size() == 1, SOON);
    return list.at("/items/0/metadata/name").asText();
  }

  /** Makes a pull secret that pullpass did not make. */
  static void secret(ApiClient admin, String namespace, String name, String config) {
    admin.create(
        "/api/v1/namespaces/" + namespace + "/secrets",
        "{metadata: {name: %s}, type: %s, data: {.dockerconfigjson: %s}}"
            .formatted(name, "kubernetes.io/dockerconfigjson", base64(config)));
  }

  /** A {@code config.json} with one entry. */
  static String config(String host, String user, String password) {
    return "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}".formatted(host, base64(user + ":" + password));
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
