package dev.pullpass.kubernetes.write;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs independent requests side by side. */
final class Workers implements AutoCloseable {
  private static final int AT_A_TIME = 16;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_A_TIME,
          task -> {
            Thread thread = new Thread(task, "pullpass-write");
            thread.setDaemon(true);
            return thread;
          });

  /** Runs all tasks; the first failure is thrown. */
  void run(List<Runnable> tasks) {
    call(tasks.stream().map(Executors::callable).toList());
  }

  /** Runs all tasks and gives their results in order; the first failure is thrown. */
  <T> List<T> call(List<? extends Callable<T>> tasks) {
    List<Future<T>> running = new ArrayList<>();
    tasks.forEach(task -> running.add(threads.submit(task)));
    List<T> results = new ArrayList<>();
    for (Future<T> one : running) {
      results.add(await(one));
    }
    return results;
  }

  private static <T> T await(Future<T> task) {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException problem
          ? problem
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WriteProblem("interrupted; run it again to complete what is left", stopped);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
