package dev.pullpass.registry;

import dev.pullpass.core.credential.Password;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault.Kind;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;

/** One request on one {@link HttpURLConnection}: send, read the answer up to its limit. */
final class Exchange implements Callable<Reply> {
  private final Request request;
  private final Proxies.Route route;
  private final Deadline deadline;
  private final RegistrySettings settings;
  private final Trust.Mode trust;
  private volatile @Nullable HttpURLConnection waiting;

  Exchange(
      Request request,
      Proxies.Route route,
      Deadline deadline,
      RegistrySettings settings,
      Trust.Mode trust) {
    this.request = request;
    this.route = route;
    this.deadline = deadline;
    this.settings = settings;
    this.trust = trust;
  }

  @Override
  public Reply call() {
    if (route.problem().isPresent()) {
      return proxyFailed(route.problem().get());
    }
    try {
      return answer(connect());
    } catch (IOException fault) {
      return new Reply.Failed(Faults.of(fault, Origin.of(request.url()), route));
    }
  }

  /** Cuts an exchange that still waits for the answer's head; a body ends at the deadline. */
  void abandon() {
    HttpURLConnection connection = waiting;
    if (connection != null) {
      connection.disconnect();
    }
  }

  private HttpURLConnection connect() throws IOException {
    var connection = (HttpURLConnection) request.url().toURL().openConnection(proxy());
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout(deadline.boundMillis(settings.limits().connect()));
    connection.setReadTimeout(deadline.boundMillis(settings.limits().read()));
    connection.setRequestMethod(request.method());
    setHeaders(connection);
    if (connection instanceof HttpsURLConnection secure) {
      trust.applyTo(secure);
      if (isTunnelled()) {
        secure.setSSLSocketFactory(new Tunnel(secure.getSSLSocketFactory(), route));
      }
    }
    waiting = connection;
    send(connection);
    return connection;
  }

  // A proxy that wants a credential: HttpURLConnection cannot send it one for a tunnel.
  private boolean isTunnelled() {
    return route.authorization().isPresent() && !Origin.of(request.url()).isPlain();
  }

  private Proxy proxy() {
    return isTunnelled() ? Proxy.NO_PROXY : route.proxy();
  }

  private void setHeaders(HttpURLConnection connection) {
    connection.setRequestProperty("User-Agent", settings.userAgent());
    connection.setRequestProperty("Accept", request.accept());
    request
        .authorization()
        .ifPresent(value -> connection.setRequestProperty("Authorization", value.reveal()));
    if (isTunnelled()) {
      return;
    }
    route
        .authorization()
        .ifPresent(value -> connection.setRequestProperty("Proxy-Authorization", value.reveal()));
  }

  private void send(HttpURLConnection connection) throws IOException {
    if (request.form().isEmpty()) {
      return;
    }
    Password form = request.form().get();
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
    try (OutputStream out = connection.getOutputStream()) {
      out.write(form.reveal().getBytes(StandardCharsets.UTF_8));
    }
  }

  private Reply answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    waiting = null;
    if (status < 0) {
      throw new EOFException("the answer is not HTTP");
    }
    if (status == HttpURLConnection.HTTP_PROXY_AUTH) {
      connection.disconnect();
      return proxyFailed("the proxy answered 407");
    }
    Content content = content(connection, status);
    return new Reply.Answered(request, request.url(), status, headers(connection), content);
  }

  private Reply proxyFailed(String detail) {
    String host = Origin.of(request.url()).authority();
    return new Reply.Failed(new NetworkFault(Kind.PROXY_FAILURE, host, detail));
  }

  private Content content(HttpURLConnection connection, int status) throws IOException {
    InputStream stream = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
    if (stream == null) {
      return Content.NONE;
    }
    try (stream) {
      int limit = status == 200 ? request.limit() : Request.ERROR_BYTES;
      return request.isHead() ? Content.NONE : read(stream, limit, connection);
    }
  }

  private Content read(InputStream stream, int limit, HttpURLConnection connection)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    byte[] chunk = new byte[8192];
    int count;
    while ((count = stream.read(chunk)) >= 0) {
      if (bytes.size() + count > limit) {
        connection.disconnect();
        return new Content(bytes.toByteArray(), Content.Extent.TOO_LONG);
      }
      bytes.write(chunk, 0, count);
      if (deadline.passed()) {
        connection.disconnect();
        throw new SocketTimeoutException("the answer was still being sent");
      }
    }
    // HttpURLConnection takes a body that ends before its Content-Length for whole.
    if (bytes.size() < connection.getContentLengthLong()) {
      throw new EOFException("the answer broke off after " + bytes.size() + " bytes");
    }
    return new Content(bytes.toByteArray(), Content.Extent.WHOLE);
  }

  // By index, since getHeaderFields() returns repeated headers in reverse.
  private static Map<String, List<String>> headers(HttpURLConnection connection) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    String value;
    for (int i = 0; (value = connection.getHeaderField(i)) != null; i++) {
      String name = connection.getHeaderFieldKey(i);
      if (name != null) {
        headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>()).add(value);
      }
    }
    return headers;
  }
}
