package dev.pullpass.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a synthetic dump of a large cluster: Deployments, some of which fail. The same arguments
 * give the same bytes. It is written as a stream, for it may be half a gigabyte.
 *
 * <pre>DumpGenerator FILE PODS NAMESPACES PERCENT_FAILING [MIXED|ONE_CAUSE|EACH_ITS_OWN]</pre>
 */
public final class DumpGenerator {
  private static final int PODS_PER_NODE = 100;

  private final Writer out;
  private final DumpSize size;
  private String separator = "";

  private DumpGenerator(Writer out, DumpSize size) {
    this.out = out;
    this.size = size;
  }

  /** Writes the file that the arguments name. */
  public static void main(String[] args) throws IOException {
    DumpVariety variety = args.length > 4 ? DumpVariety.valueOf(args[4]) : DumpVariety.MIXED;
    int pods = Integer.parseInt(args[1]);
    int namespaces = Integer.parseInt(args[2]);
    write(Path.of(args[0]), new DumpSize(pods, namespaces, Integer.parseInt(args[3]), variety));
  }

  /** Writes a dump of that size to the file. */
  static void write(Path file, DumpSize size) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      write(out, size);
    }
  }

  /** Writes a dump of that size; closing is left to the caller. */
  static void write(Writer out, DumpSize size) throws IOException {
    new DumpGenerator(out, size).write();
  }

  private void write() throws IOException {
    out.write("{\"apiVersion\":\"v1\",\"items\":[");
    for (int node = 0; node <= size.pods() / PODS_PER_NODE; node++) {
      object(DumpTemplates.NODE, Map.of("NODE", "node-" + node));
    }
    for (int namespace = 0; namespace < size.namespaces(); namespace++) {
      Map<String, String> values =
          Map.of("NS", "team-" + namespace, "DATA", dockerConfig(namespace));
      object(DumpTemplates.SECRET, values);
      object(DumpTemplates.SERVICE_ACCOUNT, values);
    }
    for (int deployment = 0; deployment * size.replicas() < size.pods(); deployment++) {
      deployment(deployment);
    }
    out.write("],\"kind\":\"List\",\"metadata\":{\"resourceVersion\":\"\"}}\n");
  }

  private void deployment(int index) throws IOException {
    // 37 and 100 have no common factor, so the failing ones are spread evenly.
    boolean failing = index * 37L % 100 < size.percentFailing();
    Map<String, String> values = new HashMap<>(image(index, failing));
    int replicas = size.replicas();
    values.put("NS", "team-" + index % size.namespaces());
    values.put("APP", "app-" + index);
    values.put("OWNER", uid('0', index));
    values.put("REPLICAS", String.valueOf(replicas));
    values.put("COUNT", failing ? "0" : String.valueOf(replicas));
    object(DumpTemplates.DEPLOYMENT, values);
    object(DumpTemplates.REPLICA_SET, values);
    for (int pod = index * replicas; pod < Math.min((index + 1) * replicas, size.pods()); pod++) {
      if (failing) {
        failingPod(pod, values);
      } else {
        healthyPod(pod, values);
      }
    }
  }

  private Map<String, String> image(int deployment, boolean failing) {
    if (!failing) {
      return Map.of("SECRET", "regcred", "IMAGE", "registry.acme.test/team/app:1.4.2");
    }
    DumpCause cause = size.variety().cause(deployment);
    return Map.of(
        "SECRET",
        cause.secret(),
        "IMAGE",
        size.variety().own(cause.image(), deployment),
        "TEXT",
        size.variety().own(cause.text(), deployment));
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
