package dev.pullpass.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.testkit.real.ControlPlane;
import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.personality.Personality;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Deployment {@code web} in a namespace of a real API server, whose image has a tag that is not
 * there; 1.10 is.
 *
 * @param home where undo files go
 */
record BrokenWeb(ControlPlane plane, String namespace, FakeRegistry registry, Path home)
    implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(30);

  static BrokenWeb start(ControlPlane plane, String namespace, Path home) {
    FakeRegistry registry = FakeRegistry.start(Personality.DISTRIBUTION_TOKEN);
    registry.repository("team/web").everybody().tag("1.10");
    plane.namespace(namespace);
    return new BrokenWeb(plane, namespace, registry, home);
  }

  String image(String tag) {
    return registry.host() + "/team/web:" + tag;
  }

  String path() {
    return "/apis/apps/v1/namespaces/" + namespace + "/deployments/web";
  }

  JsonNode live() {
    return plane.admin().get(path());
  }

  String liveImage() {
    return live().at("/spec/template/spec/containers/0/image").asText();
  }

  /** What a node would say once the Deployment has its pod. */
  void fail() {
    String pods = "/api/v1/namespaces/" + namespace + "/pods";
    String pod =
        plane
            .admin()
            .await(pods, list -> list.path("items").size() == 1, SOON)
            .at("/items/0/metadata/name")
            .asText();
    plane
        .admin()
        .patch(
            pods + "/" + pod + "/status",
            """
            {"status": {"containerStatuses": [{"name": "web", "image": "%s", "imageID": "",
              "ready": false, "restartCount": 0, "state": {"waiting": {"reason":
              "ImagePullBackOff", "message": "Back-off pulling image"}}}]}}
            """
                .formatted(liveImage()));
  }

  Run fix(String... options) {
    List<String> all = new ArrayList<>(List.of("fix", "-n", namespace, "--no-wait"));
    all.addAll(List.of("--image", "web=" + image("1.10")));
    all.addAll(List.of("--insecure-registry", registry.host()));
    all.addAll(List.of("--kubeconfig", plane.kubeconfig().toString()));
    all.addAll(List.of(options));
    return Run.World.BARE
        .withEnvironment(Map.of("HOME", home.toString()))
        .run(all.toArray(String[]::new));
  }

  @Override
  public void close() {
    registry.close();
  }
}
