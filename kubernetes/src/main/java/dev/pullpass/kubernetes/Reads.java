package dev.pullpass.kubernetes;

import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Subject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lists and single reads into a {@link ClusterBuilder}, which is told what could be seen. Lists
 * come in pages.
 */
final class Reads {
  private static final String PAGE = "500";

  private final ApiServer server;
  private final ClusterBuilder cluster;

  Reads(ApiServer server, ClusterBuilder cluster) {
    this.server = server;
    this.cluster = cluster;
  }

  /** Which objects of a list are wanted. */
  record Selection(String fields, String labels) {
    static final Selection ALL = new Selection("", "");

    static Selection fields(String selector) {
      return new Selection(selector, "");
    }
  }

  /**
   * Reads all pages of a list, in the first version that the server has.
   *
   * @param namespace where to look; everywhere if empty
   * @return read, forbidden, or missing where the server does not know the kind at all
   */
  ApiAnswer list(Resource resource, String namespace, Selection selection) {
    ApiAnswer answer = new ApiAnswer.Missing();
    for (String path : resource.paths(namespace)) {
      if (answer instanceof ApiAnswer.Missing) {
        answer = pages(path, selection);
      }
    }
    return answer;
  }

  private ApiAnswer pages(String path, Selection selection) {
    ApiAnswer answer = page(path, selection, "");
    String next = next(answer);
    while (!next.isEmpty()) {
      answer = page(path, selection, next);
      next = next(answer);
    }
    // Without a limit the server answers in one piece, which cannot expire.
    return answer instanceof ApiAnswer.Gone ? server.get(path + query(selection), cluster) : answer;
  }

  private static String next(ApiAnswer answer) {
    if (answer instanceof ApiAnswer.Gone gone) {
      return gone.next();
    }
    return answer instanceof ApiAnswer.Read read ? read.next() : "";
  }

  private ApiAnswer page(String path, Selection selection, String next) {
    Map<String, String> parameters = parameters(selection);
    parameters.put("limit", PAGE);
    parameters.put("continue", next);
    return server.get(path + query(parameters), cluster);
  }

  private static Map<String, String> parameters(Selection selection) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("fieldSelector", selection.fields());
    parameters.put("labelSelector", selection.labels());
    return parameters;
  }

  private static String query(Selection selection) {
    return query(parameters(selection));
  }

  private static String query(Map<String, String> parameters) {
    StringBuilder query = new StringBuilder();
    parameters.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
            query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
          }
        });
    return query.toString();
  }

  /** Reads one object; that it is absent, or may not be read, is told to the cluster. */
  void single(Resource resource, ObjectName name) {
    ApiAnswer answer = new ApiAnswer.Missing();
    for (String path : resource.paths(name.namespace())) {
      if (answer instanceof ApiAnswer.Missing) {
        answer = server.get(path + "/" + name.name(), cluster);
      }
    }
    Subject subject = resource.subject();
    if (answer instanceof ApiAnswer.Missing) {
      cluster.absent(subject, name);
    } else if (answer instanceof ApiAnswer.Forbidden) {
      cluster.forbidden(subject, name, resource.right("get", name.namespace()));
    }
  }
}
