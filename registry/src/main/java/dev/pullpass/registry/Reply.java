package dev.pullpass.registry;

import dev.pullpass.core.facts.RegistryAnswer.NetworkFault;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came back for one request: an HTTP answer, or the fault that prevented one. */
sealed interface Reply {

  /** No HTTP answer. */
  record Failed(NetworkFault fault) implements Reply {}

  /**
   * An HTTP answer of whatever status.
   *
   * @param url what was asked in the end, after redirects
   * @param headers by lower-case name, in the order received
   */
  record Answered(
      Request request, URI url, int status, Map<String, List<String>> headers, Content content)
      implements Reply {

    public Answered {
      headers = Map.copyOf(headers);
    }

    List<String> all(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    Optional<String> header(String name) {
      return all(name).stream().findFirst();
    }

    /** The media type without its parameters, in lower case; may be empty. */
    String mediaType() {
      String type = header("Content-Type").orElse("");
      int end = type.indexOf(';');
      return (end < 0 ? type : type.substring(0, end)).trim().toLowerCase(Locale.ROOT);
    }

    Origin origin() {
      return Origin.of(url);
    }
  }
}
