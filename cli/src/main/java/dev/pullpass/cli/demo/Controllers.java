package dev.pullpass.cli.demo;

import dev.pullpass.testkit.demo.DemoWorld;
import java.time.Duration;

/** Controllers and kubelets at work in the background: whatever is written, they see to it. */
final class Controllers implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofMillis(50);
  private static final Duration KUBELET_PERIOD = Duration.ofSeconds(2);

  private final DemoWorld world;
  private final Thread thread = new Thread(this::work, "demo-controllers");
  private volatile boolean ended;

  private Controllers(DemoWorld world) {
    this.world = world;
    thread.setDaemon(true);
  }

  static Controllers of(DemoWorld world) {
    Controllers controllers = new Controllers(world);
    controllers.thread.start();
    return controllers;
  }

  private void work() {
    while (!ended) {
      world.syncIfChanged();
      try {
        Thread.sleep(PERIOD.toMillis());
      } catch (InterruptedException end) {
        return;
      }
    }
  }

  /** Until the thread is interrupted the kubelets also try again by themselves. */
  void waitForTheEnd() {
    try {
      while (true) {
        Thread.sleep(KUBELET_PERIOD.toMillis());
        world.sync();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the turn that they are at, interrupted or not: the cluster must outlive it. */
  @Override
  public void close() {
    ended = true;
    boolean interrupted = Thread.interrupted();
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException end) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
