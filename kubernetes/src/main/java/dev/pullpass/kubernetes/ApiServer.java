package dev.pullpass.kubernetes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pullpass.core.cluster.ObjectReader;
import dev.pullpass.core.cluster.ObjectSink;
import dev.pullpass.core.text.MalformedInput;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.okhttp.OkHttpClientFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** Sends single requests to one API server, and counts them. */
public final class ApiServer implements AutoCloseable {
  private static final int REST_BYTES = 1 << 16;

  /** What one client may have under way: more only waits in the server's own queues. */
  private static final int AT_A_TIME = 16;

  private static final Duration SHORT_PAUSE = Duration.ofMillis(100);
  private static final Duration LONG_PAUSE = Duration.ofSeconds(10);

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonFactory JSON = MAPPER.getFactory();

  private final Config config;
  private final Duration patience;
  private final HttpClient http;
  private final AtomicInteger requests = new AtomicInteger();

  ApiServer(Config config, Duration patience) {
    this.config = config;
    this.patience = patience;
    HttpClient.Factory factory = new PatientHttp(patience);
    this.http = factory.newBuilder(config).build();
  }

  /**
   * Prepares to write; nothing is asked yet.
   *
   * @throws ClusterProblem where there is no such kubeconfig or context
   */
  public static ApiServer open(Connection connection) {
    return new ApiServer(Kubeconfig.of(connection), connection.patience());
  }

  /** The server's address. */
  public String url() {
    return config.getMasterUrl().replaceAll("/+$", "");
  }

  /** The namespace of the context; {@code default} where it names none. */
  public String namespace() {
    String namespace = config.getNamespace();
    return namespace == null || namespace.isEmpty() ? "default" : namespace;
  }

  /** How many requests were sent. */
  public int requests() {
    return requests.get();
  }

  /**
   * Reads one path into the sink.
   *
   * @throws ClusterProblem where there is no answer, or one that says nothing about the objects
   */
  ApiAnswer get(String path, ObjectSink sink) {
    requests.incrementAndGet();
    try {
      HttpResponse<InputStream> response = read(path);
      try (InputStream body = response.body()) {
        return answer(path, response.code(), body, sink);
      }
    } catch (MalformedInput malformed) {
      throw problems().notKubernetes(path, malformed);
    } catch (UncheckedIOException lost) {
      throw problems().lost(path, lost);
    } catch (IOException lost) {
      throw problems().lost(path, lost);
    }
  }

  /**
   * Sends one request with or without a JSON body.
   *
   * @throws ClusterProblem where there is no answer, or one that says nothing about the object
   */
  public ApiReply send(ApiRequest request) {
    requests.incrementAndGet();
    try {
      HttpResponse<byte[]> response = exchange(request.path(), http(request), byte[].class);
      if (response.code() == 401) {
        throw problems().unauthorized();
      }
      return new ApiReply(response.code(), tree(response.body()), retryAfter(response));
    } catch (IOException lost) {
      throw problems().lost(request.path(), lost);
    }
  }

  private HttpRequest http(ApiRequest request) {
    HttpRequest.Builder builder =
        http.newHttpRequestBuilder()
            .uri(config.getMasterUrl().replaceAll("/+$", "") + request.path())
            .header("Accept", "application/json");
    return request.body().isMissingNode()
        ? builder.build()
        : builder
            .method(request.method(), request.contentType(), request.body().toString())
            .build();
  }

  private static JsonNode tree(byte[] body) throws IOException {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return Optional.ofNullable(response.header("Retry-After"))
        .filter(seconds -> seconds.matches("\\d{1,4}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }

  /** The client by itself would wait for ever for the rest of an answer. */
  private static final class PatientHttp extends OkHttpClientFactory {
    private final Duration patience;

    PatientHttp(Duration patience) {
      this.patience = patience;
    }

    @Override
    protected void additionalConfig(OkHttpClient.Builder builder) {
      builder.readTimeout(patience);
      builder.retryOnConnectionFailure(false);
      Dispatcher dispatcher = new Dispatcher();
      dispatcher.setMaxRequestsPerHost(AT_A_TIME);
      builder.dispatcher(dispatcher);
    }
  }

  /** A read that fails in passing is sent once more: the sink has been told nothing yet. */
  private HttpResponse<InputStream> read(String path) throws IOException {
    Duration pause = SHORT_PAUSE;
    try {
      HttpResponse<InputStream> response = send(path);
      if (response.code() != 429 && response.code() < 500) {
        return response;
      }
      pause = retryAfter(response).filter(asked -> asked.compareTo(LONG_PAUSE) < 0).orElse(pause);
      response.body().readNBytes(REST_BYTES);
      response.body().close();
    } catch (ClusterProblem lost) {
      if (!lost.isPassing()) {
        throw lost;
      }
    }
    sleep(pause);
    requests.incrementAndGet();
    return send(path);
  }

  private static void sleep(Duration pause) throws IOException {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }

  private HttpResponse<InputStream> send(String path) throws IOException {
    String uri = config.getMasterUrl().replaceAll("/+$", "") + path;
    HttpRequest request =
        http.newHttpRequestBuilder().uri(uri).header("Accept", "application/json").build();
    return exchange(path, request, InputStream.class);
  }

  private <T> HttpResponse<T> exchange(String path, HttpRequest request, Class<T> body)
      throws IOException {
    try {
      return http.sendAsync(request, body).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw problems().unreachable(failed.getCause() == null ? failed : failed.getCause());
    } catch (TimeoutException slow) {
      throw problems().silent(path, patience);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }

  // A body that is closed before its end cancels the call, which can fail in the client's own
  // threads, so every body is read to its end, refusals too.
  private ApiAnswer answer(String path, int status, InputStream body, ObjectSink sink)
      throws IOException {
    if (status == 200) {
      return read(body, sink);
    }
    byte[] refusal = body.readNBytes(REST_BYTES);
    return switch (status) {
      case 403 -> new ApiAnswer.Forbidden(status(refusal).getOrDefault("message", "403 Forbidden"));
      case 404 -> new ApiAnswer.Missing();
      case 410 -> new ApiAnswer.Gone(status(refusal).getOrDefault("continue", ""));
      case 401 -> throw problems().unauthorized();
      default -> throw problems().unexpected(path, status);
    };
  }

  private static ApiAnswer read(InputStream body, ObjectSink sink) throws IOException {
    String next = ObjectReader.read(JacksonTokens.of(body), sink);
    body.readNBytes(REST_BYTES);
    return new ApiAnswer.Read(next);
  }

  /** The texts of a {@code Status} object; none where the body is something else. */
  private static Map<String, String> status(byte[] body) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (JsonParser parser = JSON.createParser(body)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          texts.putIfAbsent(String.valueOf(parser.currentName()), parser.getText());
        }
      }
    } catch (JsonProcessingException notJson) {
      return texts;
    }
    return texts;
  }

  private ServerProblems problems() {
    return new ServerProblems(config);
  }

  /** Ends the connections. */
  @Override
  public void close() {
    http.close();
  }
}
