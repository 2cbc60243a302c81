package dev.pullpass.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pullpass.testkit.real.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What a node would write into the pods' status: it asks the registry for each pod's image with the
 * secrets that the pod names, again and again, and runs nothing.
 */
final class HowToKubelet implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PERIOD = 200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ApiClient admin;
  private final String registry;
  private final Thread thread = new Thread(this::run, "kubelet");

  private HowToKubelet(ApiClient admin, String registry) {
    this.admin = admin;
    this.registry = registry;
  }

  static HowToKubelet start(ApiClient admin, String registry) {
    HowToKubelet kubelet = new HowToKubelet(admin, registry);
    kubelet.thread.start();
    return kubelet;
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (true) {
        for (JsonNode pod : admin.get("/api/v1/pods").path("items")) {
          sync(pod);
        }
        Thread.sleep(PERIOD);
      }
    } catch (InterruptedException | IllegalStateException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void sync(JsonNode pod) throws IOException, InterruptedException {
    JsonNode now = pod.at("/status/containerStatuses/0");
    if (!now.path("ready").asBoolean()) {
      Pulled pulled = pull(pod);
      if (!pulled.reason().equals(now.at("/state/waiting/reason").asText("none"))) {
        write(pod, pulled);
      }
    }
  }

  /**
   * How a pull ended.
   *
   * @param reason empty if it went well
   */
  private record Pulled(String reason, String message) {}

  private Pulled pull(JsonNode pod) throws IOException, InterruptedException {
    String image = pod.at("/spec/containers/0/image").asText();
    if (!image.startsWith(registry)) {
      return new Pulled(
          "InvalidImageName",
          "Failed to apply default image tag \"%s\": couldn't parse image name \"%s\": invalid reference format: repository name must be lowercase"
              .formatted(image, image));
    }
    int status = 401;
    for (String auth : auths(pod)) {
      status = status == 401 ? ask(image, auth) : status;
    }
    return switch (status) {
      case 200 -> new Pulled("", "");
      case 404 -> failed(image, image + ": not found");
      default ->
          failed(
              image,
              "pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials");
    };
  }

  private static Pulled failed(String image, String why) {
    return new Pulled(
        "ErrImagePull",
        "failed to pull and unpack image \"%s\": failed to resolve reference \"%s\": %s"
            .formatted(image, image, why));
  }

  /** What the pod's secrets have for the registry. */
  private List<String> auths(JsonNode pod) throws IOException {
    List<String> auths = new ArrayList<>();
    String secrets = "/api/v1/namespaces/" + pod.at("/metadata/namespace").asText() + "/secrets/";
    for (JsonNode secret : pod.at("/spec/imagePullSecrets")) {
      byte[] config =
          Base64.getDecoder()
              .decode(
                  admin
                      .send("GET", secrets + secret.path("name").asText(), "")
                      .body()
                      .at("/data/.dockerconfigjson")
                      .asText());
      String auth = JSON.readTree(config).path("auths").path(registry).path("auth").asText();
      if (!auth.isEmpty()) {
        auths.add(auth);
      }
    }
    return auths;
  }

  private int ask(String image, String auth) throws IOException, InterruptedException {
    String path = image.substring(registry.length() + 1);
    String[] parts = path.split(":", -1);
    URI url = URI.create("http://" + registry + "/v2/" + parts[0] + "/manifests/" + parts[1]);
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Authorization", "Basic " + auth)
            .header("Accept", "application/vnd.oci.image.manifest.v1+json")
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private void write(JsonNode pod, Pulled pulled) {
    boolean well = pulled.reason().isEmpty();
    String image = pod.at("/spec/containers/0/image").asText();
    String state =
        well
            ? "{\"running\": {\"startedAt\": \"2026-11-20T00:00:00Z\"}}"
            : "{\"waiting\": "
                + JSON.createObjectNode()
                    .put("reason", pulled.reason())
                    .put("message", pulled.message())
                + "}";
    String status =
        """
        {"status": {"phase": "%s",
         "conditions": [{"type": "Ready", "status": "%s"}],
         "containerStatuses": [{"name": "app", "image": "%s", "imageID": "", "ready": %s,
          "restartCount": 0, "state": %s}]}}
        """
            .formatted(well ? "Running" : "Pending", well ? "True" : "False", image, well, state);
    String name = pod.at("/metadata/name").asText();
    String place = pod.at("/metadata/namespace").asText();
    // The pod may be gone by now.
    admin.send("PATCH", "/api/v1/namespaces/" + place + "/pods/" + name + "/status", status);
  }
}
