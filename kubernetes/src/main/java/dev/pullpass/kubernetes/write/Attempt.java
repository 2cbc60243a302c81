package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.core.plan.Change.Phase;
import dev.pullpass.kubernetes.ApiReply;
import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.kubernetes.ClusterProblem;
import dev.pullpass.kubernetes.write.Outcome.Result;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One operation, tried until it is done, refused for good, or out of time. After a conflict the
 * object is looked at again and decided anew; after an answer that leaves open whether the write
 * was done (500, a lost connection) as well, so that nothing is done twice.
 */
final class Attempt {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long FIRST_PAUSE = 20;
  private static final long LONGEST_PAUSE = 2_000;

  private final ApiServer server;
  private final LiveObjects objects;
  private final Journal journal;
  private final long deadline = System.nanoTime() + PATIENCE.toNanos();
  private long pause = FIRST_PAUSE;

  Attempt(ApiServer server, LiveObjects objects, Journal journal) {
    this.server = server;
    this.objects = objects;
    this.journal = journal;
  }

  /** Tries, beginning with what is known of the object. */
  Outcome run(Step step) {
    Operation operation = step.operation();
    Decision decision = step.decision();
    JsonNode live = step.live();
    while (true) {
      if (!(decision instanceof Decision.Write write)) {
        return settled(operation, decision);
      }
      Optional<ApiReply> reply = send(write);
      if (reply.filter(ApiReply::isOk).isPresent()) {
        return Outcome.of(operation, Result.DONE, "");
      }
      Optional<Outcome> end = reply.flatMap(answer -> end(operation, answer));
      if (end.isPresent()) {
        return end.get();
      }
      if (System.nanoTime() > deadline) {
        return Outcome.of(operation, Result.FAILED, words(operation, reply));
      }
      sleep(reply.flatMap(ApiReply::retryAfter));
      JsonNode now = objects.fresh(operation.target());
      boolean invalid = reply.filter(answer -> answer.status() == 422).isPresent();
      if (invalid && version(now).equals(version(live))) {
        return Outcome.of(operation, Result.FAILED, words(operation, reply));
      }
      live = now;
      decision = operation.decide(live);
      journal.add(decision);
    }
  }

  private static String version(JsonNode live) {
    return live.at("/metadata/resourceVersion").asText();
  }

  private static Outcome settled(Operation operation, Decision decision) {
    return decision instanceof Decision.Refused refused
        ? Outcome.of(operation, Result.LEFT, refused.why())
        : Outcome.of(operation, Result.UNCHANGED, ((Decision.Settled) decision).why());
  }

  /** Empty where there was no whole answer; whether the write was done then shows in the object. */
  private Optional<ApiReply> send(Decision.Write write) {
    try {
      return Optional.of(server.send(write.request()));
    } catch (ClusterProblem lost) {
      return Optional.empty();
    }
  }

  /** Answers after which there is nothing to try. */
  private static Optional<Outcome> end(Operation operation, ApiReply reply) {
    if (reply.status() == 403 && reply.isCausedBy("NamespaceTerminating")) {
      return Optional.of(Outcome.of(operation, Result.LEFT, "its namespace is being deleted"));
    }
    if (reply.status() == 404 && isCreation(operation)) {
      return Optional.of(Outcome.of(operation, Result.LEFT, "its namespace is gone"));
    }
    boolean again =
        reply.status() >= 500
            || reply.status() == 429
            || reply.status() == 409
            || reply.status() == 422
            || reply.status() == 404;
    return again
        ? Optional.empty()
        : Optional.of(Outcome.of(operation, Result.FAILED, reply.status() + " " + reply.message()));
  }

  private static boolean isCreation(Operation operation) {
    return operation.phase() == Phase.SECRETS;
  }

  private static String words(Operation operation, Optional<ApiReply> reply) {
    boolean budget =
        operation.phase() == Phase.PODS && reply.filter(r -> r.status() == 429).isPresent();
    String said = reply.map(r -> r.status() + " " + r.message()).orElse("no answer");
    return (budget ? "its disruption budget does not let it go: " : "") + said;
  }

  private void sleep(Optional<Duration> asked) {
    long spread = ThreadLocalRandom.current().nextLong(pause / 2, pause + 1);
    long millis = asked.map(Duration::toMillis).orElse(0L) + spread;
    pause = Math.min(LONGEST_PAUSE, pause * 2);
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WriteProblem("interrupted; run it again to complete what is left", stopped);
    }
  }
}
