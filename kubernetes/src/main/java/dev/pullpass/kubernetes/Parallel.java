package dev.pullpass.kubernetes;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs independent reads, at most four at a time, which is kind to the API server. */
final class Parallel implements AutoCloseable {
  private static final int AT_A_TIME = 4;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_A_TIME,
          task -> {
            Thread thread = new Thread(task, "pullpass-read");
            thread.setDaemon(true);
            return thread;
          });

  /** Runs all tasks to their end; the first failure is thrown. */
  void run(List<Runnable> tasks) {
    List<? extends Future<?>> running = tasks.stream().map(threads::submit).toList();
    for (Future<?> task : running) {
      await(task);
    }
  }

  private static void await(Future<?> task) {
    try {
      task.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ClusterProblem("interrupted while reading the cluster", stopped);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
