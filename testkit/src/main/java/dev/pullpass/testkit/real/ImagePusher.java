package dev.pullpass.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Puts images into a registry: blobs by a single upload, then the manifest (OCI distribution
 * specification, "Pushing a blob monolithically"). Most images have a configuration and no layers.
 */
public final class ImagePusher {
  private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
  private static final String INDEX = "application/vnd.oci.image.index.v1+json";
  private static final String LAYER = "application/vnd.oci.image.layer.v1.tar";
  private static final String CONFIG = "application/vnd.oci.image.config.v1+json";

  private final HttpClient client;
  private final URI base;
  private final String authorization;

  private ImagePusher(HttpClient client, URI base, String authorization) {
    this.client = client;
    this.base = base;
    this.authorization = authorization;
  }

  /**
   * Pushes over plain HTTP.
   *
   * @param authorization the header to send; empty for none
   */
  public static ImagePusher plain(String host, String authorization) {
    return new ImagePusher(HttpClient.newHttpClient(), URI.create("http://" + host), authorization);
  }

  /** Pushes over TLS, trusting this authority only. */
  public static ImagePusher tls(String host, String authorization, TestAuthority authority) {
    HttpClient client = HttpClient.newBuilder().sslContext(authority.trusting()).build();
    return new ImagePusher(client, URI.create("https://" + host), authorization);
  }

  /**
   * Pushes an image for one platform.
   *
   * @return its digest
   */
  public String image(String repository, String tag, String platform) {
    return manifest(repository, tag, MANIFEST, imageManifest(repository, platform));
  }

  /**
   * Pushes an image that really runs.
   *
   * @return its digest
   */
  public String image(String repository, String tag, BusyboxImage image) {
    String layer = descriptor(LAYER, blob(repository, image.layer()), image.layer());
    String body = imageManifest(repository, image.config(repository), layer);
    return manifest(repository, tag, MANIFEST, body);
  }

  /**
   * Pushes an index of one image per platform ({@code linux/amd64}).
   *
   * @return the index's digest
   */
  public String index(String repository, String tag, List<String> platforms) {
    List<String> entries = platforms.stream().map(platform -> entry(repository, platform)).toList();
    String body =
        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"manifests\":[%s]}"
            .formatted(INDEX, String.join(",", entries));
    return manifest(repository, tag, INDEX, body);
  }

  private String entry(String repository, String platform) {
    String body = imageManifest(repository, platform);
    String digest = manifest(repository, Sha256.digest(body), MANIFEST, body);
    String[] parts = platform.split("/", -1);
    return descriptor(MANIFEST, digest, bytes(body))
        .replaceFirst(
            "}$",
            ",\"platform\":{\"os\":\"" + parts[0] + "\",\"architecture\":\"" + parts[1] + "\"}}");
  }

  private String imageManifest(String repository, String platform) {
    String[] parts = platform.split("/", -1);
    String config =
        "{\"os\":\"%s\",\"architecture\":\"%s\",\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[]}}"
            .formatted(parts[0], parts[1]);
    return imageManifest(repository, config, "");
  }

  private String imageManifest(String repository, String config, String layers) {
    byte[] bytes = bytes(config);
    return "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":[%s]}"
        .formatted(MANIFEST, descriptor(CONFIG, blob(repository, bytes), bytes), layers);
  }

  private static String descriptor(String type, String digest, byte[] body) {
    return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}"
        .formatted(type, digest, body.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String blob(String repository, byte[] content) {
    URI start = base.resolve("/v2/" + repository + "/blobs/uploads/");
    HttpResponse<String> opened = send(request(start).POST(BodyPublishers.noBody()), 202);
    URI location = base.resolve(opened.headers().firstValue("Location").orElseThrow());
    String digest = Sha256.digest(content);
    String separator = location.getRawQuery() == null ? "?" : "&";
    URI upload = URI.create(location + separator + "digest=" + digest);
    HttpRequest.Builder put = request(upload).header("Content-Type", "application/octet-stream");
    send(put.PUT(BodyPublishers.ofByteArray(content)), 201);
    return digest;
  }

  private String manifest(String repository, String reference, String type, String body) {
    URI url = base.resolve("/v2/" + repository + "/manifests/" + reference);
    send(request(url).header("Content-Type", type).PUT(BodyPublishers.ofString(body)), 201);
    return Sha256.digest(body);
  }

  private HttpRequest.Builder request(URI url) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url);
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  private HttpResponse<String> send(HttpRequest.Builder builder, int expected) {
    HttpRequest request = builder.build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() != expected) {
        throw new IOException(
            request.method() + " answered " + response.statusCode() + ": " + response.body());
      }
      return response;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
