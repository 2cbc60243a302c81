package dev.pullpass.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets so many questions run at once, in all and per registry. Waiting costs no deadline. */
final class Gate {
  private final Semaphore all;
  private final int perHost;
  private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();

  Gate(RegistrySettings.Limits limits) {
    this.all = new Semaphore(limits.concurrency(), true);
    this.perHost = limits.perHost();
  }

  <T> T pass(String host, Supplier<T> question) {
    // The host's turn first: questions that wait for a slow host must not block the others.
    Semaphore own = hosts.computeIfAbsent(host, any -> new Semaphore(perHost, true));
    own.acquireUninterruptibly();
    try {
      return passAll(question);
    } finally {
      own.release();
    }
  }

  private <T> T passAll(Supplier<T> question) {
    all.acquireUninterruptibly();
    try {
      return question.get();
    } finally {
      all.release();
    }
  }
}
