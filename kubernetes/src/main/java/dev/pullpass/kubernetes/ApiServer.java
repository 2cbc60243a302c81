package dev.pullpass.kubernetes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pullpass.core.cluster.ObjectReader;
import dev.pullpass.core.cluster.ObjectSink;
import dev.pullpass.core.text.MalformedInput;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.okhttp.OkHttpClientFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;

/** Sends single GET requests to one API server, streams their answers, and counts them. */
final class ApiServer implements AutoCloseable {
  private static final int REST_BYTES = 1 << 16;

  private static final JsonFactory JSON = new JsonFactory();

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

  /** How many requests were sent. */
  int requests() {
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
      HttpResponse<InputStream> response = send(path);
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

  /** The client by itself would wait for ever for the rest of an answer. */
  private static final class PatientHttp extends OkHttpClientFactory {
    private final Duration patience;

    PatientHttp(Duration patience) {
      this.patience = patience;
    }

    @Override
    protected void additionalConfig(OkHttpClient.Builder builder) {
      builder.readTimeout(patience);
    }
  }

  private HttpResponse<InputStream> send(String path) throws IOException {
    String uri = config.getMasterUrl().replaceAll("/+$", "") + path;
    var request =
        http.newHttpRequestBuilder().uri(uri).header("Accept", "application/json").build();
    try {
      return http.sendAsync(request, InputStream.class)
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
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
    } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
      return texts;
    }
    return texts;
  }

  private ServerProblems problems() {
    return new ServerProblems(config);
  }

  @Override
  public void close() {
    http.close();
  }
}
