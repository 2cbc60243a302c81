package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.core.plan.Change.Phase;
import dev.pullpass.kubernetes.ApiReply;
import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.kubernetes.ClusterProblem;
import dev.pullpass.kubernetes.Patience;
import dev.pullpass.kubernetes.write.Outcome.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One operation, tried until it is done, refused for good, or out of time. After a conflict the
 * object is looked at again and decided anew; after an answer that leaves open whether the write
 * was done (500, a lost connection) as well, so that nothing is done twice.
 */
final class Attempt {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  static final String LEAVING = "its namespace is being deleted";

  private final ApiServer server;
  private final LiveObjects objects;
  private final Journal journal;
  private final Operation operation;
  private final Patience patience = Patience.of(PATIENCE);
  private JsonNode live;
  private Decision decision;

  /** A write was sent, and nobody knows whether it was done. */
  private boolean open;

  /** The inverse that the journal holds of it. */
  private Optional<Inverse> kept;

  /** The last refusal's status; 0 where there was none. */
  private int refusal;

  /** What stood against it last. */
  private String obstacle = "";

  /** To begin with what is known of the object. */
  Attempt(ApiServer server, LiveObjects objects, Journal journal, Step step) {
    this.server = server;
    this.objects = objects;
    this.journal = journal;
    this.operation = step.operation();
    this.live = step.live();
    this.decision = step.decision();
    this.kept = Journal.inverse(decision);
  }

  /** Tries. */
  Outcome run() {
    Optional<Outcome> end = Optional.empty();
    while (end.isEmpty()) {
      end = decision instanceof Decision.Write write ? attempt(write) : Optional.of(settled());
    }
    if (end.get().result() != Result.DONE) {
      withdraw();
    }
    return end.get();
  }

  /** What was surely not written is not to be undone: somebody else may write just that. */
  private void withdraw() {
    if (!open) {
      kept.ifPresent(journal::withdraw);
    }
  }

  private Optional<Outcome> attempt(Decision.Write write) {
    Duration asked = Duration.ZERO;
    try {
      ApiReply reply = server.send(write.request());
      if (reply.isOk()) {
        return end(Result.DONE, "");
      }
      Optional<Outcome> end = refused(reply, new Echo(write.request().body()));
      if (end.isPresent()) {
        return end;
      }
      asked = reply.retryAfter().orElse(asked);
    } catch (ClusterProblem lost) {
      open = true;
      refusal = 0;
      obstacle = String.valueOf(lost.getMessage());
    }
    return patience.isOver() ? end(Result.FAILED, obstacle) : again(asked);
  }

  /** Empty where it is worth another look. */
  private Optional<Outcome> refused(ApiReply reply, Echo echo) {
    obstacle = echo.hide(words(reply));
    refusal = reply.status();
    if (refusal >= 500) {
      open = true;
      return Optional.empty();
    }
    if (refusal == 403 && reply.isCausedBy("NamespaceTerminating")) {
      return end(Result.GONE, LEAVING);
    }
    return switch (refusal) {
      case 404, 409, 422, 429 -> Optional.empty();
      default -> end(Result.FAILED, obstacle);
    };
  }

  /** Looks at the object again, and decides anew. */
  private Optional<Outcome> again(Duration asked) {
    WriteProblem.pause(patience, asked);
    JsonNode before = live;
    try {
      live = objects.fresh(operation.target());
    } catch (ClusterProblem lost) {
      obstacle = String.valueOf(lost.getMessage());
      return patience.isOver() ? end(Result.FAILED, obstacle) : Optional.empty();
    } catch (WriteProblem refused) {
      return end(Result.FAILED, String.valueOf(refused.getMessage()));
    }
    decision = operation.decide(live);
    if (refusal == 422 && version(live).equals(version(before))) {
      return end(Result.FAILED, obstacle);
    }
    if (refusal == 404 && objects.isLeaving(operation.target())) {
      return end(Result.GONE, LEAVING);
    }
    keep(Journal.inverse(decision));
    return Optional.empty();
  }

  private void keep(Optional<Inverse> now) {
    if (!now.equals(kept)) {
      withdraw();
      now.ifPresent(inverse -> journal.keep(List.of(inverse)));
      kept = now;
    }
  }

  private static String version(JsonNode live) {
    return live.at("/metadata/resourceVersion").asText();
  }

  private Outcome settled() {
    if (decision instanceof Decision.Refused refused) {
      return live.isMissingNode() && objects.isLeaving(operation.target())
          ? Outcome.of(operation, Result.GONE, LEAVING)
          : Outcome.of(operation, Result.LEFT, refused.why());
    }
    String why = ((Decision.Settled) decision).why();
    return open
        ? Outcome.of(operation, Result.DONE, "")
        : Outcome.of(operation, Result.UNCHANGED, why);
  }

  private Optional<Outcome> end(Result result, String detail) {
    return Optional.of(Outcome.of(operation, result, detail));
  }

  private String words(ApiReply reply) {
    boolean budget = operation.phase() == Phase.PODS && reply.status() == 429;
    return (budget ? "its disruption budget does not let it go: " : "")
        + reply.status()
        + " "
        + reply.message();
  }
}
