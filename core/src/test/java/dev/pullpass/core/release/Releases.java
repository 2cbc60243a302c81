package dev.pullpass.core.release;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.Json;
import dev.pullpass.core.text.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Releases as Helm keeps them, made of a few lines. */
final class Releases {
  private Releases() {}

  /** A release of the chart {@code web} with these values and one template. */
  static Release of(String values, String config, String template) {
    return of(values, config, Map.of("templates/deployment.yaml", template));
  }

  static Release of(String values, String config, Map<String, String> templates) {
    return ((ReleaseReading.Read) ReleaseFormat.read(json(values, config, templates))).release();
  }

  static Confidential json(String values, String config, Map<String, String> templates) {
    String files =
        new TreeMap<>(templates)
            .entrySet().stream()
                .map(
                    file ->
                        "{\"name\":\"%s\",\"data\":\"%s\"}"
                            .formatted(file.getKey(), base64(file.getValue())))
                .collect(Collectors.joining(","));
    return confidential(
        """
        {"name": "web", "namespace": "shop", "version": 3, "info": {"status": "deployed"},
         "chart": {"metadata": {"name": "web", "version": "1.2.0", "appVersion": "2.0"},
                   "templates": [%s], "values": %s, "schema": null, "files": null},
         "config": %s, "manifest": "---\\n"}
        """
            .formatted(files, values, config));
  }

  static Confidential confidential(String text) {
    return Confidential.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(String text) {
    return Base64Text.encode(text.getBytes(StandardCharsets.UTF_8));
  }

  static JsonObject object(String json) {
    return Json.object(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  /** The Deployment that a template makes, with one container {@code app} of this image. */
  static Rendered deployment(String template, String image) {
    return new Rendered(
        template,
        "apps/v1",
        new ObjectRef("Deployment", new ObjectName("shop", "web")),
        object(
            """
            {"spec": {"template": {"spec": {"containers": [{"name": "app", "image": "%s"}]}}}}
            """
                .formatted(image)));
  }
}
