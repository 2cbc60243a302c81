package dev.pullpass.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** A small cluster and a client that reads it over real HTTP. */
record Fixture(FakeCluster cluster, HttpClient http) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Two namespaces, three pods, two secrets, a service account and an event. */
  static final String OBJECTS =
      """
      {"apiVersion":"v1","kind":"List","items":[
       {"apiVersion":"v1","kind":"Pod","metadata":{"namespace":"shop","name":"a","creationTimestamp":"2026-11-01T00:00:00Z","labels":{"app":"web","tier":"front"}},
        "spec":{"nodeName":"n1","containers":[{"name":"c","image":"ghcr.io/acme/a:1"}]},
        "status":{"phase":"Pending","containerStatuses":[{"name":"c","ready":false,"restartCount":0,"state":{"waiting":{"reason":"ImagePullBackOff"}}}]}},
       {"apiVersion":"v1","kind":"Pod","metadata":{"namespace":"shop","name":"b","labels":{"app":"db"}},
        "spec":{"nodeName":"n2","containers":[{"name":"c","image":"x"}]},"status":{"phase":"Running"}},
       {"apiVersion":"v1","kind":"Pod","metadata":{"namespace":"ops","name":"c"},
        "spec":{"nodeName":"n1","containers":[{"name":"c","image":"x"}]},"status":{"phase":"Running"}},
       {"apiVersion":"v1","kind":"Secret","metadata":{"namespace":"shop","name":"pull"},"type":"kubernetes.io/dockerconfigjson","data":{".dockerconfigjson":"e30="}},
       {"apiVersion":"v1","kind":"Secret","metadata":{"namespace":"shop","name":"other"},"type":"Opaque"},
       {"apiVersion":"v1","kind":"ServiceAccount","metadata":{"namespace":"shop","name":"default"},"imagePullSecrets":[{"name":"pull"}]},
       {"apiVersion":"v1","kind":"Event","metadata":{"namespace":"shop","name":"a.1"},"involvedObject":{"kind":"Pod","name":"a","namespace":"shop"},"reason":"Failed","type":"Warning"},
       {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"namespace":"shop","name":"web"},"spec":{"replicas":1}}
      ]}
      """;

  static Fixture start() {
    return new Fixture(FakeCluster.start().load(OBJECTS), HttpClient.newHttpClient());
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> send(String method, String path, String type, String body) {
    return send(
        request(path)
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(cluster.url() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  JsonNode json(String path) {
    return parse(get(path).body());
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of a list's items, in order; the message where there is no list. */
  List<String> names(String path) {
    JsonNode answer = json(path);
    if (answer.has("message")) {
      return List.of(answer.path("message").asText());
    }
    List<String> names = new ArrayList<>();
    answer.path("items").forEach(item -> names.add(item.at("/metadata/name").asText()));
    return names;
  }
}
