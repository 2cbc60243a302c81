package dev.pullpass.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a synthetic dump of a large cluster: Deployments of ten pods each, some of which fail in
 * various ways. The same arguments give the same bytes. It is written as a stream, for it may be
 * half a gigabyte.
 *
 * <pre>DumpGenerator FILE PODS NAMESPACES PERCENT_FAILING</pre>
 */
public final class DumpGenerator {
  private static final List<DumpCause> CAUSES = List.of(DumpCause.values());
  private static final int REPLICAS = 10;
  private static final int PODS_PER_NODE = 100;

  private final Writer out;
  private final int pods;
  private final int namespaces;
  private final int percentFailing;
  private String separator = "";

  private DumpGenerator(Writer out, int pods, int namespaces, int percentFailing) {
    this.out = out;
    this.pods = pods;
    this.namespaces = namespaces;
    this.percentFailing = percentFailing;
  }

  /** Writes the file that the arguments name. */
  public static void main(String[] args) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
      int pods = Integer.parseInt(args[1]);
      int namespaces = Integer.parseInt(args[2]);
      new DumpGenerator(out, pods, namespaces, Integer.parseInt(args[3])).write();
    }
  }

  private void write() throws IOException {
    out.write("{\"apiVersion\":\"v1\",\"items\":[");
    for (int node = 0; node <= pods / PODS_PER_NODE; node++) {
      object(DumpTemplates.NODE, Map.of("NODE", "node-" + node));
    }
    for (int namespace = 0; namespace < namespaces; namespace++) {
      Map<String, String> values =
          Map.of("NS", "team-" + namespace, "DATA", dockerConfig(namespace));
      object(DumpTemplates.SECRET, values);
      object(DumpTemplates.SERVICE_ACCOUNT, values);
    }
    for (int deployment = 0; deployment * REPLICAS < pods; deployment++) {
      deployment(deployment);
    }
    out.write("],\"kind\":\"List\",\"metadata\":{\"resourceVersion\":\"\"}}\n");
  }

  private void deployment(int index) throws IOException {
    // 37 and 100 have no common factor, so the failing ones are spread evenly.
    boolean failing = index * 37L % 100 < percentFailing;
    DumpCause cause = CAUSES.get(index / 100 % CAUSES.size());
    Map<String, String> values =
        Map.of(
            "NS",
            "team-" + index % namespaces,
            "APP",
            "app-" + index,
            "OWNER",
            uid('0', index),
            "SECRET",
            failing ? cause.secret() : "regcred",
            "IMAGE",
            failing ? cause.image() : "registry.acme.test/team/app:1.4.2",
            "TEXT",
            cause.text(),
            "COUNT",
            failing ? "0" : String.valueOf(REPLICAS));
    object(DumpTemplates.DEPLOYMENT, values);
    object(DumpTemplates.REPLICA_SET, values);
    for (int replica = 0; replica < REPLICAS && index * REPLICAS + replica < pods; replica++) {
      int pod = index * REPLICAS + replica;
      if (failing) {
        failingPod(pod, values);
      } else {
        healthyPod(pod, values);
      }
    }
  }

  private void healthyPod(int pod, Map<String, String> deployment) throws IOException {
    Map<String, String> values = identity(pod, deployment);
    String text = DumpTemplates.POD.replace("@STATUS@", DumpTemplates.RUNNING);
    object(text.replace("@READY@", "True").replace("@PHASE@", "Running"), values);
  }

  private void failingPod(int pod, Map<String, String> deployment) throws IOException {
    Map<String, String> values = identity(pod, deployment);
    String text = DumpTemplates.POD.replace("@STATUS@", DumpTemplates.WAITING);
    object(text.replace("@READY@", "False").replace("@PHASE@", "Pending"), values);
    event("Failed", "Warning", "Failed to pull image \\\"@IMAGE@\\\": @TEXT@", values);
    event("BackOff", "Normal", "Back-off pulling image \\\"@IMAGE@\\\"", values);
  }

  private void event(String reason, String type, String message, Map<String, String> values)
      throws IOException {
    String text =
        DumpTemplates.EVENT
            .replace("@MESSAGE@", message)
            .replace("@REASON@", reason)
            .replace("@TYPE@", type);
    object(text.replace("@COUNT@", "12"), values);
  }

  private static Map<String, String> identity(int pod, Map<String, String> deployment) {
    Map<String, String> values = new HashMap<>(deployment);
    values.put("POD", deployment.get("APP") + "-6d7f9bc5d8-" + Integer.toString(pod + 60_000, 36));
    values.put("UID", uid('1', pod));
    values.put("NODE", "node-" + pod / PODS_PER_NODE);
    return values;
  }

  private static String uid(char kind, int index) {
    return kind + Integer.toHexString(0x1000000 + index) + "-3c92-4b1a-9d3e-7f6a5b4c3d2e";
  }

  private static String dockerConfig(int namespace) {
    String auth = base64("robot-" + namespace + ":synthetic-pw-" + namespace);
    return base64("{\"auths\":{\"registry.acme.test\":{\"auth\":\"" + auth + "\"}}}");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private void object(String template, Map<String, String> values) throws IOException {
    out.write(separator);
    separator = ",\n";
    int from = 0;
    for (int at = template.indexOf('@'); at >= 0; at = template.indexOf('@', from)) {
      int end = template.indexOf('@', at + 1);
      String value = end < 0 ? null : values.get(template.substring(at + 1, end));
      out.write(template, from, at - from);
      out.write(value == null ? "@" : value);
      from = value == null ? at + 1 : end + 1;
    }
    out.write(template, from, template.length() - from);
  }
}
