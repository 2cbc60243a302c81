package dev.pullpass.cli.fix;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An object that a situation begins with.
 *
 * @param kind as the API spells it
 * @param manifest YAML; {@code $BASIC} and {@code $SCOPED} stand for the registries, {@code $UID}
 *     for that of the object created before
 */
record Thing(String kind, String manifest) {
  static final String DOCKER_CONFIG = "kubernetes.io/dockerconfigjson";

  /** The list that objects of the kind are created in. */
  static String list(String kind, String namespace) {
    String group =
        switch (kind) {
          case "Deployment", "StatefulSet", "DaemonSet" -> "/apis/apps/v1";
          case "Job", "CronJob" -> "/apis/batch/v1";
          default -> "/api/v1";
        };
    return group + "/namespaces/" + namespace + "/" + kind.toLowerCase(Locale.ROOT) + "s";
  }

  /** How many pods they bring. */
  static long pods(List<Thing> things) {
    Set<String> others = Set.of("Secret", "ServiceAccount", "CronJob");
    return things.stream().filter(thing -> !others.contains(thing.kind())).count();
  }

  /** A pull secret with one entry. */
  static Thing login(String name, String host, String user, String password) {
    return auth(name, host, base64(user + ":" + password));
  }

  /** A pull secret with one entry, whose {@code auth} is this, right or wrong. */
  static Thing auth(String name, String host, String auth) {
    return secret(name, config(host, auth));
  }

  /** A pull secret with this content. */
  static Thing secret(String name, String config) {
    return secret(name, DOCKER_CONFIG, ".dockerconfigjson", config);
  }

  /** A secret of any type. */
  static Thing secret(String name, String type, String key, String content) {
    return new Thing(
        "Secret",
        "{metadata: {name: %s, labels: {team: shop}, annotations: {note: mine}}, type: %s, stringData: {%s: '%s'}}"
            .formatted(name, type, key, content));
  }

  static String config(String host, String auth) {
    return "{\"auths\": {\"%s\": {\"auth\": \"%s\", \"email\": \"ops@shop.test\"}}}"
        .formatted(host, auth);
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The default account names these secrets. */
  static Thing account(String... secrets) {
    return new Thing("ServiceAccount", "{\"imagePullSecrets\": " + names(secrets) + "}");
  }

  /** A workload called {@code app} with one pod, which names these secrets. */
  static Thing deployment(String image, String... secrets) {
    return workload("Deployment", image, "Always", secrets);
  }

  static Thing statefulSet(String image, String... secrets) {
    return workload("StatefulSet", image, "Always", secrets);
  }

  static Thing daemonSet(String image, String... secrets) {
    return workload("DaemonSet", image, "Always", secrets);
  }

  static Thing workload(String kind, String image, String policy, String... secrets) {
    return new Thing(
        kind,
        """
        metadata: {name: app, labels: {team: shop}}
        spec:
          selector: {matchLabels: {app: app}}
          template:
            metadata: {labels: {app: app}}
            spec: %s
        """
            .formatted(spec(image, policy, "Always", secrets)));
  }

  /** A pod that nobody makes anew. */
  static Thing pod(String name, String image, String... secrets) {
    return new Thing(
        "Pod",
        "{metadata: {name: %s}, spec: %s}"
            .formatted(name, spec(image, "IfNotPresent", "Always", secrets)));
  }

  /** A schedule that is not due, for {@link #job}. */
  static Thing cronJob(String image) {
    return new Thing(
        "CronJob",
        """
        metadata: {name: app}
        spec:
          schedule: "0 0 1 1 *"
          jobTemplate: {spec: {template: {spec: %s}}}
        """
            .formatted(spec(image, "Always", "OnFailure")));
  }

  /** A run of the schedule created before, as {@code kubectl create job --from} makes it. */
  static Thing job(String image) {
    return new Thing(
        "Job",
        """
        metadata:
          name: app-1
          ownerReferences:
          - {apiVersion: batch/v1, kind: CronJob, name: app, uid: $UID, controller: true}
        spec: {template: {spec: %s}}
        """
            .formatted(spec(image, "Always", "OnFailure")));
  }

  private static String spec(String image, String policy, String restart, String... secrets) {
    return """
    {terminationGracePeriodSeconds: 0, restartPolicy: %s, imagePullSecrets: %s,
     containers: [{name: app, image: "%s", imagePullPolicy: %s}]}
    """
        .formatted(restart, names(secrets), image, policy)
        .strip()
        .replace("\n", " ");
  }

  private static String names(String... secrets) {
    return Arrays.stream(secrets)
        .map(secret -> "{\"name\": \"" + secret + "\"}")
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
