package dev.pullpass.testkit.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

/** Single HTTP requests of the node, straight and without redirects. */
final class NodeHttp {
  private static final int MILLIS = 5000;
  private static final Map<Integer, String> PHRASES =
      Map.of(
          400, "Bad Request",
          401, "Unauthorized",
          403, "Forbidden",
          404, "Not Found",
          405, "Method Not Allowed",
          429, "Too Many Requests",
          500, "Internal Server Error",
          502, "Bad Gateway",
          503, "Service Unavailable");

  private NodeHttp() {}

  /**
   * What is sent along.
   *
   * @param type its media type; empty where nothing is sent
   */
  record Body(String type, String text) {
    static final Body NONE = new Body("", "");
  }

  /** One request. */
  record Ask(String method, String url, String accept, String authorization, Body body) {
    static Ask of(String method, String url) {
      return new Ask(method, url, "", "", Body.NONE);
    }

    Ask accepting(String types) {
      return new Ask(method, url, types, authorization, body);
    }

    Ask authorizedBy(String header) {
      return new Ask(method, url, accept, header, body);
    }

    Ask posting(String fields) {
      Body form = new Body("application/x-www-form-urlencoded", fields);
      return new Ask("POST", url, accept, authorization, form);
    }

    Ask sending(String type, String text) {
      return new Ask(method, url, accept, authorization, new Body(type, text));
    }
  }

  /** What came back. */
  record Got(Ask ask, int status, String challenge, String digest, String body) {

    /** As Go's {@code http.Response.Status} reads: {@code 401 Unauthorized}. */
    String statusLine() {
      return (status + " " + PHRASES.getOrDefault(status, "")).trim();
    }

    /** The text of containerd's {@code ErrUnexpectedStatus} (remotes/errors). */
    String unexpected() {
      return "unexpected status from "
          + ask.method()
          + " request to "
          + ask.url()
          + ": "
          + statusLine();
    }
  }

  /** Sends a request and reads the whole answer; trusts whom Java trusts. */
  static Got send(Ask ask) throws IOException {
    return send(ask, Optional.empty());
  }

  /** The same with the authorities that the node was told to trust, if it was. */
  static Got send(Ask ask, Optional<SSLContext> trust) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(ask.url()).toURL().openConnection(Proxy.NO_PROXY);
    if (connection instanceof HttpsURLConnection tls && trust.isPresent()) {
      tls.setSSLSocketFactory(trust.get().getSocketFactory());
    }
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(MILLIS);
    connection.setReadTimeout(MILLIS);
    connection.setRequestMethod(ask.method());
    header(connection, "Accept", ask.accept());
    header(connection, "Authorization", ask.authorization());
    if (!ask.body().type().isEmpty()) {
      write(connection, ask.body());
    }
    return new Got(
        ask,
        connection.getResponseCode(),
        Optional.ofNullable(connection.getHeaderField("WWW-Authenticate")).orElse(""),
        Optional.ofNullable(connection.getHeaderField("Docker-Content-Digest")).orElse(""),
        body(connection));
  }

  private static void header(HttpURLConnection connection, String name, String value) {
    if (!value.isEmpty()) {
      connection.setRequestProperty(name, value);
    }
  }

  private static void write(HttpURLConnection connection, Body body) throws IOException {
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", body.type());
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body.text().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String body(HttpURLConnection connection) throws IOException {
    InputStream stream =
        connection.getResponseCode() < 400
            ? connection.getInputStream()
            : connection.getErrorStream();
    if (stream == null) {
      return "";
    }
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
