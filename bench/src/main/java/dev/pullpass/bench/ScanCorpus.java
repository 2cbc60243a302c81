package dev.pullpass.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Manifests as repositories hold them: a Deployment, a Service, a ConfigMap and a CronJob a folder,
 * with comments, probes and resources. Every tenth image is by latest.
 */
final class ScanCorpus {
  private static final List<String> IMAGES =
      List.of(
          "registry.gitlab.com/acme/shop/checkout:1.4.%d",
          "ghcr.io/acme/web:v2.%d.0",
          "123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/api:build-%d",
          "nginx:1.27.%d",
          "registry.test:5000/tools/worker:0.%d");

  private ScanCorpus() {}

  /** Writes this many files, always the same. */
  static void write(Path folder, int files) throws IOException {
    for (int i = 0; i < files; i += 4) {
      Path app = Files.createDirectories(folder.resolve("team-" + i / 400 + "/app-" + i / 4));
      Files.writeString(app.resolve("deployment.yaml"), deployment(i));
      Files.writeString(app.resolve("service.yaml"), service(i));
      Files.writeString(app.resolve("config.yaml"), config(i));
      Files.writeString(app.resolve("cronjob.yaml"), cronJob(i));
    }
  }

  private static String image(int seed) {
    String image = String.format(Locale.ROOT, IMAGES.get(seed % IMAGES.size()), seed % 90);
    return seed % 10 == 0 ? image.substring(0, image.lastIndexOf(':')) + ":latest" : image;
  }

  private static String deployment(int i) {
    return """
        # The application %1$d and its sidecar.
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: app-%1$d
          namespace: team-%2$d
          labels:
            app.kubernetes.io/name: app-%1$d
            app.kubernetes.io/part-of: shop
        spec:
          replicas: 3
          selector:
            matchLabels:
              app.kubernetes.io/name: app-%1$d
          template:
            metadata:
              labels:
                app.kubernetes.io/name: app-%1$d
            spec:
              serviceAccountName: app-%1$d
              imagePullSecrets:
                - name: regcred
              initContainers:
                - name: migrate
                  image: %3$s
                  command: ["/bin/migrate", "--wait"]
              containers:
                - name: app
                  image: "%4$s" # bumped by the release job
                  imagePullPolicy: IfNotPresent
                  ports:
                    - name: http
                      containerPort: 8080
                  env:
                    - name: DATABASE_URL
                      valueFrom:
                        secretKeyRef:
                          name: app-%1$d
                          key: url
                    - name: LOG_LEVEL
                      value: info
                  readinessProbe:
                    httpGet:
                      path: /ready
                      port: http
                    periodSeconds: 5
                  resources:
                    requests:
                      cpu: 100m
                      memory: 128Mi
                    limits:
                      memory: 256Mi
                  volumeMounts:
                    - name: config
                      mountPath: /etc/app
              volumes:
                - name: config
                  configMap:
                    name: app-%1$d
        """
        .formatted(i, i / 400, image(i), image(i + 3));
  }

  private static String service(int i) {
    return """
        apiVersion: v1
        kind: Service
        metadata:
          name: app-%1$d
          namespace: team-%2$d
        spec:
          selector:
            app.kubernetes.io/name: app-%1$d
          ports:
            - name: http
              port: 80
              targetPort: http
        """
        .formatted(i, i / 400);
  }

  private static String config(int i) {
    return """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: app-%1$d
          namespace: team-%2$d
        data:
          application.properties: |
            server.port=8080
            feature.one=true
            feature.two=false
            image=not-an-image:latest
          logging.json: '{"level":"info","format":"json"}'
        """
        .formatted(i, i / 400);
  }

  private static String cronJob(int i) {
    return """
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: report-%1$d
          namespace: team-%2$d
        spec:
          schedule: "17 3 * * *"
          concurrencyPolicy: Forbid
          jobTemplate:
            spec:
              backoffLimit: 2
              template:
                spec:
                  restartPolicy: OnFailure
                  containers:
                    - name: report
                      image: %3$s
                      args: ["--since", "24h"]
                      resources:
                        requests: {cpu: 50m, memory: 64Mi}
        """
        .formatted(i, i / 400, image(i + 7));
  }
}
