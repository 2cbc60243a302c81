package dev.pullpass.core.facts;

import dev.pullpass.core.cluster.ContainerState;
import dev.pullpass.core.cluster.PullEvent;
import dev.pullpass.core.message.Label;
import dev.pullpass.core.message.MessageReader;
import dev.pullpass.core.message.Reading;
import dev.pullpass.core.text.Split;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the node said about one container's image.
 *
 * @param reason the waiting reason as the kubelet reported it; on newer kubelets this may be the
 *     raw error text itself
 * @param text the text that tells most, verbatim but for credentials in it; empty if the node says
 *     nothing
 * @param reading that text, read
 * @param unretrieved the pull secrets that the kubelet said it could not retrieve
 */
public record NodeSaid(String reason, String text, Reading reading, List<String> unretrieved) {

  /** Picks, of the waiting reason, its message and the events, the text that tells most. */
  public static NodeSaid of(ContainerState state, List<PullEvent> events) {
    List<String> texts = new ArrayList<>();
    texts.add(state.message());
    if (state.message().isEmpty() || state.reason().indexOf(' ') > 0) {
      texts.add(state.reason());
    }
    events.stream()
        .filter(event -> !event.reason().equals("FailedToRetrieveImagePullSecret"))
        .sorted(Comparator.comparing(NodeSaid::when).reversed())
        .map(PullEvent::message)
        .forEach(texts::add);
    return telling(state.reason(), texts, unretrieved(events));
  }

  /** From "Unable to retrieve some image pull secrets (a, b); attempting to pull …". */
  private static List<String> unretrieved(List<PullEvent> events) {
    return events.stream()
        .filter(event -> event.reason().equals("FailedToRetrieveImagePullSecret"))
        .map(PullEvent::message)
        .flatMap(NodeSaid::namesInBrackets)
        .distinct()
        .toList();
  }

  private static Stream<String> namesInBrackets(String message) {
    int open = message.indexOf('(');
    int close = message.indexOf(')', open + 1);
    return open < 0 || close < 0
        ? Stream.of()
        : Split.at(',', message.substring(open + 1, close)).stream().map(String::trim);
  }

  private static Instant when(PullEvent event) {
    return event.last().or(event::first).orElse(Instant.EPOCH);
  }

  private static NodeSaid telling(String raw, List<String> texts, List<String> unretrieved) {
    String reason = MessageReader.withoutSecrets(raw);
    NodeSaid best = new NodeSaid(reason, "", MessageReader.read(""), unretrieved);
    for (String text : texts) {
      if (text.isEmpty()) {
        continue;
      }
      String shown = MessageReader.withoutSecrets(text);
      NodeSaid said = new NodeSaid(reason, shown, MessageReader.read(text), unretrieved);
      if (said.rank() > best.rank()) {
        best = said;
      }
    }
    return best;
  }

  /**
   * Silence 0, back-off 1, words that are not known 2, "pull QPS exceeded" 3 (the kubelet's own
   * brake), causes 4.
   */
  private int rank() {
    if (text.isEmpty()) {
      return 0;
    }
    return switch (reading.label()) {
      case BACKOFF_ONLY -> 1;
      case UNREADABLE -> 2;
      case PULL_QPS_EXCEEDED, INSPECT_FAILED, PULL_SECRET_MISSING -> 3;
      default -> 4;
    };
  }

  /** True if the text names a cause, not only that something failed. */
  public boolean tellsCause() {
    return rank() >= 3;
  }

  /** True if the reading is one of the labels. */
  public boolean says(Label... labels) {
    for (Label label : labels) {
      if (reading.label() == label) {
        return true;
      }
    }
    return false;
  }
}
