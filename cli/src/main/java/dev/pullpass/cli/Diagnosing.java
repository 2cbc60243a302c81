package dev.pullpass.cli;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.Inquiry;
import dev.pullpass.core.report.Why;
import dev.pullpass.core.verdict.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Diagnoses many containers, several registries asked at a time. */
public record Diagnosing(Io io) {
  private static final int THREADS = 8;

  /**
   * The findings in the order of the facts.
   *
   * @param registries how registries are asked; null to ask none
   */
  public List<Finding> all(List<Facts> facts, @Nullable RegistryOptions registries) {
    if (registries == null || facts.isEmpty()) {
      return facts.stream().map(one -> Why.diagnose(one, f -> f)).toList();
    }
    try (RegistryOptions.Asking asking = registries.open(io);
        Progress progress = new Progress(io, "asking registries about containers", facts.size())) {
      return inParallel(facts, asking, progress);
    }
  }

  private static List<Finding> inParallel(
      List<Facts> facts, RegistryOptions.Asking asking, Progress progress) {
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(THREADS, facts.size()));
    try {
      List<Future<Finding>> pending = new ArrayList<>();
      for (Facts one : facts) {
        pending.add(
            threads.submit(
                () -> {
                  Finding finding = Why.diagnose(one, f -> Inquiry.complete(f, asking.registry()));
                  progress.step();
                  return finding;
                }));
      }
      return collect(pending);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Finding> collect(List<Future<Finding>> pending) {
    List<Finding> findings = new ArrayList<>();
    try {
      for (Future<Finding> one : pending) {
        findings.add(one.get());
      }
      return findings;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LookProblem("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }
}
