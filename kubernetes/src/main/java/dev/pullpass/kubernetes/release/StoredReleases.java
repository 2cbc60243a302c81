package dev.pullpass.kubernetes.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.release.ReleaseFormat;
import dev.pullpass.core.release.ReleaseReading;
import dev.pullpass.core.release.ReleaseReading.Unreadable;
import dev.pullpass.kubernetes.ApiReply;
import dev.pullpass.kubernetes.ApiRequest;
import dev.pullpass.kubernetes.ApiServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Reads releases from the secrets that Helm 3 keeps them in (type {@code helm.sh/release.v1}; the
 * field {@code release} is base64 of gzipped JSON, helm.sh/helm/v3/pkg/storage/driver). They hold
 * what the values hold, passwords too, so nothing of them is ever part of a message.
 */
public final class StoredReleases {
  /** A secret holds 1 MB; its JSON may be larger, but no release of this size is meant well. */
  private static final int LARGEST = 64 << 20;

  private static final String PATH = "/api/v1/namespaces/";

  private final ApiServer server;

  /** The releases of one cluster. */
  public StoredReleases(ApiServer server) {
    this.server = server;
  }

  /** The revision that is deployed, or why it cannot be had. */
  public ReleaseReading deployed(ObjectName release) {
    ApiReply reply = list(release, ",status=deployed");
    if (!reply.isOk()) {
      return new Unreadable(refusal(release, reply));
    }
    Optional<JsonNode> newest = newest(reply.body());
    return newest.isPresent() ? read(newest.get()) : new Unreadable(absence(release));
  }

  private ApiReply list(ObjectName release, String more) {
    String selector = "owner=helm,name=" + release.name() + more;
    return server.send(
        ApiRequest.get(
            PATH
                + release.namespace()
                + "/secrets?labelSelector="
                + URLEncoder.encode(selector, StandardCharsets.UTF_8)));
  }

  private static String refusal(ObjectName release, ApiReply reply) {
    return reply.status() == 403
        ? "the right to list secrets in namespace " + release.namespace() + " is missing"
        : "listing the secrets of namespace "
            + release.namespace()
            + " was answered "
            + reply.status();
  }

  private String absence(ObjectName release) {
    Optional<JsonNode> any = newest(list(release, "").body());
    return any.isPresent()
        ? "no revision of it is deployed; the newest is "
            + any.get().at("/metadata/labels/status").asText("unknown")
        : "there is no release secret of it; Helm may keep it in a ConfigMap or a database, which"
            + " pullpass does not read";
  }

  private static Optional<JsonNode> newest(JsonNode list) {
    JsonNode newest = null;
    for (JsonNode item : list.path("items")) {
      newest = newest == null || version(item) > version(newest) ? item : newest;
    }
    return Optional.ofNullable(newest);
  }

  private static int version(JsonNode secret) {
    return secret.at("/metadata/labels/version").asInt(0);
  }

  private static ReleaseReading read(JsonNode secret) {
    try {
      byte[] outer = Base64.getDecoder().decode(secret.at("/data/release").asText());
      byte[] inner = Base64.getDecoder().decode(outer);
      byte[] json = isGzip(inner) ? inflated(inner) : inner;
      return json.length > LARGEST
          ? new Unreadable("its content is larger than " + (LARGEST >> 20) + " MB")
          : ReleaseFormat.read(Confidential.of(json));
    } catch (IllegalArgumentException notBase64) {
      return new Unreadable("its secret holds no base64");
    } catch (IOException notGzip) {
      return new Unreadable("its secret holds no gzip");
    }
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
  }

  private static byte[] inflated(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(LARGEST + 1);
    }
  }
}
