package dev.pullpass.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to many things, several at a time. */
public record InParallel(int threads) {

  /** The results in the order of the things; the first exception is thrown. */
  public <T, R> List<R> map(List<T> things, Function<T, R> work) {
    if (things.isEmpty()) {
      return List.of();
    }
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, things.size()));
    try {
      List<Future<R>> pending = new ArrayList<>();
      things.forEach(thing -> pending.add(pool.submit(() -> work.apply(thing))));
      return collect(pending);
    } finally {
      pool.shutdownNow();
    }
  }

  private static <R> List<R> collect(List<Future<R>> pending) {
    List<R> results = new ArrayList<>();
    try {
      for (Future<R> one : pending) {
        results.add(one.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LookProblem("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }
}
