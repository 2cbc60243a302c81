package dev.pullpass.core.cluster;

import dev.pullpass.core.text.UserInfo;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * From the kept fields of an Event, of {@code v1} or {@code events.k8s.io/v1}, to a {@link
 * PullEvent}, if it is about a pod and has to do with images.
 */
final class EventMapping {
  private static final Set<String> REASONS =
      Set.of(
          "BackOff",
          "ErrImageNeverPull",
          "Failed",
          "FailedCreatePodSandBox",
          "FailedToRetrieveImagePullSecret",
          "InspectFailed",
          "Pulled",
          "Pulling");

  private EventMapping() {}

  static Optional<PullEvent> read(Value event) {
    Value about = event.at(event.at("regarding").isMissing() ? "involvedObject" : "regarding");
    String reason = event.at("reason").text();
    String message = event.at("note").textOr(event.at("message").text());
    if (!about.at("kind").text().equals("Pod") || !isAboutImages(reason, message)) {
      return Optional.empty();
    }
    Optional<Instant> first = first(event);
    return Optional.of(
        new PullEvent(
            pod(event, about),
            about.at("uid").text(),
            container(about.at("fieldPath").text()),
            reason,
            UserInfo.hide(message),
            first,
            last(event).or(() -> first),
            count(event)));
  }

  private static boolean isAboutImages(String reason, String message) {
    if (REASONS.contains(reason)) {
      return true;
    }
    String text = message.toLowerCase(Locale.ROOT);
    return reason.startsWith("Failed") && (text.contains("pull") || text.contains("image"));
  }

  private static ObjectName pod(Value event, Value about) {
    String own = event.at("metadata", "namespace").text();
    return new ObjectName(about.at("namespace").textOr(own), about.at("name").text());
  }

  /** The name in {@code spec.containers{app}}, {@code spec.initContainers{app}} and the like. */
  private static String container(String fieldPath) {
    int open = fieldPath.indexOf('{');
    boolean named = fieldPath.startsWith("spec.") && open > 0 && fieldPath.endsWith("}");
    return named ? fieldPath.substring(open + 1, fieldPath.length() - 1) : "";
  }

  private static Optional<Instant> first(Value event) {
    return event
        .at("firstTimestamp")
        .time()
        .or(() -> event.at("deprecatedFirstTimestamp").time())
        .or(() -> event.at("eventTime").time())
        .or(() -> Metadata.of(event).created());
  }

  /** The newest moment that the event states. */
  static Optional<Instant> last(Value event) {
    return event
        .at("series", "lastObservedTime")
        .time()
        .or(() -> event.at("lastTimestamp").time())
        .or(() -> event.at("deprecatedLastTimestamp").time())
        .or(() -> event.at("eventTime").time());
  }

  private static int count(Value event) {
    int deprecated = event.at("deprecatedCount").numberOr(0);
    int single = event.at("count").numberOr(deprecated);
    return Math.max(1, event.at("series", "count").numberOr(single));
  }
}
