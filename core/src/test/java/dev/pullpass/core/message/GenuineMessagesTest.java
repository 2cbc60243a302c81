package dev.pullpass.core.message;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a real kubelet, containerd and skopeo said, by the case that made them say it. */
class GenuineMessagesTest {

  /** Which labels each case may prove; the older containerd tells less. */
  private static final Map<String, Set<Label>> PROVED =
      Map.ofEntries(
          entry("connection-refused", Set.of(Label.CONNECTION_FAILED)),
          entry("http-client-https-server", Set.of(Label.REGISTRY_ERROR, Label.TLS_HTTP_MISMATCH)),
          entry("https-client-http-server", Set.of(Label.TLS_HTTP_MISMATCH)),
          entry("login-wrong-password", Set.of(Label.BAD_CREDENTIALS)),
          entry("malformed-digest", Set.of(Label.INVALID_IMAGE_NAME)),
          entry("malformed-reference", Set.of(Label.INVALID_IMAGE_NAME)),
          entry("malformed-reference-empty-tag", Set.of(Label.INVALID_IMAGE_NAME)),
          entry("malformed-reference-tag", Set.of(Label.INVALID_IMAGE_NAME)),
          entry("malformed-reference-two-tags", Set.of(Label.MANIFEST_NOT_FOUND)),
          entry("malformed-reference-upper", Set.of(Label.MANIFEST_NOT_FOUND)),
          entry("malformed-two-tags", Set.of(Label.INVALID_IMAGE_NAME)),
          entry("malformed-upper", Set.of(Label.INVALID_IMAGE_NAME)),
          entry("missing-digest", Set.of(Label.MANIFEST_NOT_FOUND)),
          entry("missing-repository", Set.of(Label.MANIFEST_NOT_FOUND)),
          entry("missing-tag", Set.of(Label.MANIFEST_NOT_FOUND)),
          entry("never-pull", Set.of(Label.NEVER_PULL)),
          entry("no-credentials", Set.of(Label.NO_CREDENTIALS, Label.UNAUTHORIZED)),
          entry("platform-mismatch-index", Set.of(Label.PLATFORM_MISMATCH)),
          entry("secret-bad-auth", Set.of(Label.PULL_SECRET_MALFORMED)),
          entry(
              "secret-missing",
              Set.of(Label.PULL_SECRET_MISSING, Label.NO_CREDENTIALS, Label.UNAUTHORIZED)),
          entry("secret-opaque-type", Set.of(Label.NO_CREDENTIALS, Label.UNAUTHORIZED)),
          entry("secret-other-host", Set.of(Label.NO_CREDENTIALS, Label.UNAUTHORIZED)),
          entry("token-missing-repo-no-access", Set.of(Label.DENIED_OR_NOT_FOUND)),
          entry("token-missing-tag", Set.of(Label.MANIFEST_NOT_FOUND)),
          entry("token-no-access", Set.of(Label.DENIED_OR_NOT_FOUND)),
          entry("token-no-credentials", Set.of(Label.DENIED_OR_NOT_FOUND)),
          entry("token-wrong-password", Set.of(Label.BAD_CREDENTIALS)),
          entry("unknown-host", Set.of(Label.DNS_FAILURE)),
          entry("untrusted-ca", Set.of(Label.TLS_UNTRUSTED)),
          entry("wrong-password", Set.of(Label.UNAUTHORIZED)),
          entry("kubectl-create-invalid-dockerconfigjson", Set.of(Label.PULL_SECRET_MALFORMED)));

  /** How texts begin that tell of no failure. */
  private static final List<String> NO_FAILURE =
      List.of(
          "Pulling image ",
          "Successfully ",
          "Created container",
          "Started container",
          "Container created",
          "Container started",
          "Getting image source");

  private static final Set<String> NOTHING_BUT_BACK_OFF =
      Set.of("Error: ErrImagePull", "Error: ImagePullBackOff");

  @Test
  void everyFailedPullIsReadAsItsCaseProves() {
    List<String> wrong = new ArrayList<>();
    int read = 0;
    for (Map<String, String> row : JsonLines.rows("genuine.jsonl")) {
      Set<Label> proved = proved(row);
      String message = row.getOrDefault("message", "");
      if (!proved.isEmpty()) {
        read++;
        Label label = MessageReader.read(message).label();
        if (!proved.contains(label)) {
          wrong.add(row.get("case") + " read as " + label + ": " + message);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(read).isGreaterThan(150);
  }

  private static Set<Label> proved(Map<String, String> row) {
    String message = row.getOrDefault("message", "");
    if (isProgress(message)) {
      return Set.of(Label.UNREADABLE);
    }
    if (NO_FAILURE.stream().anyMatch(message::startsWith)) {
      return Set.of(Label.UNREADABLE);
    }
    boolean backOff = message.startsWith("Back-off pulling image") && !message.contains(": Err");
    if (backOff || NOTHING_BUT_BACK_OFF.contains(message)) {
      return Set.of(Label.BACKOFF_ONLY);
    }
    return PROVED.getOrDefault(row.getOrDefault("case", ""), Set.of());
  }

  /** The progress of a pull by ctr that went well. */
  private static boolean isProgress(String message) {
    return message.contains("elapsed: ") && !message.contains("ctr: ");
  }
}
