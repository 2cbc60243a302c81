package dev.pullpass.registry;

import dev.pullpass.core.facts.RegistryAnswer.NetworkFault;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault.Kind;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Makes single HTTP requests, without redirects. Each runs on a bounded pool of daemon threads, so
 * that a name server or a server that drips bytes cannot hold a question beyond its deadline.
 */
final class Wire implements AutoCloseable {
  private final RegistrySettings settings;
  private final Trust trust;
  private final Proxies proxies;
  private final LongAdder requests = new LongAdder();
  private final ThreadPoolExecutor pool;

  Wire(RegistrySettings settings) {
    this.settings = settings;
    this.trust = new Trust(settings.authorities());
    this.proxies = new Proxies(settings.environment());
    this.pool = pool(2 * settings.limits().concurrency());
  }

  // Twice the questions that run at once: an abandoned exchange may linger until its time-out.
  private static ThreadPoolExecutor pool(int size) {
    var pool = new ThreadPoolExecutor(size, size, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    pool.allowCoreThreadTimeOut(true);
    pool.setThreadFactory(
        task -> {
          Thread thread = new Thread(task, "registry");
          thread.setDaemon(true);
          return thread;
        });
    return pool;
  }

  /** How many requests were made so far. */
  long requests() {
    return requests.sum();
  }

  /** Sends the request and reads the answer, by the deadline. */
  Reply exchange(Request request, Deadline deadline) {
    requests.increment();
    Origin origin = Origin.of(request.url());
    // RFC 6761 §6.4: such names never exist, and are not to be looked up.
    if (origin.host().endsWith(".invalid")) {
      return new Reply.Failed(
          new NetworkFault(
              Kind.HOST_UNKNOWN, origin.authority(), "no such host: " + origin.host()));
    }
    Exchange exchange =
        new Exchange(request, proxies.route(request.url()), deadline, settings, trustFor(origin));
    Future<Reply> reply = pool.submit(exchange);
    try {
      return reply.get(deadline.left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      exchange.abandon();
      return new Reply.Failed(late(request.url()));
    } catch (InterruptedException stopped) {
      exchange.abandon();
      Thread.currentThread().interrupt();
      return new Reply.Failed(
          new NetworkFault(Kind.CONNECTION_LOST, origin.authority(), "interrupted"));
    } catch (ExecutionException bug) {
      throw new IllegalStateException("asking " + origin.authority() + " failed", bug.getCause());
    }
  }

  /** The fault of a question that has used up its time. */
  NetworkFault late(URI url) {
    return new NetworkFault(
        Kind.TIMED_OUT,
        Origin.of(url).authority(),
        "no answer within " + settings.limits().question().toMillis() + " ms");
  }

  private Trust.Mode trustFor(Origin origin) {
    return settings.isInsecure(origin) ? trust.unverified() : trust.verified();
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
