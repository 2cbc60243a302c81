package dev.pullpass.registry;

import static dev.pullpass.registry.Clients.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryAnswer.NetworkFault.Kind;
import dev.pullpass.core.image.ImageReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How many questions run at once, and how a running one ends early. */
class ConcurrencyTest {

  /** Answers late, and counts how many requests were being answered at once. */
  private static final class Crowd implements ScriptedServer.Script {
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Override
    public void answer(HttpExchange exchange) throws IOException {
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      try {
        Thread.sleep(60);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      // Before the answer: with it the client's next question may come in at once.
      inside.decrementAndGet();
      ScriptedServer.manifest(exchange);
    }
  }

  @Test
  void noMoreQuestionsRunAtOnceThanOneRegistryIsGranted() {
    Crowd crowd = new Crowd();
    try (ScriptedServer server = ScriptedServer.start(crowd);
        RegistryClient client = Clients.insecure(server.host())) {
      askAll(client, images(server, 16));
      assertThat(crowd.most.get()).isEqualTo(Clients.limits().perHost());
    }
  }

  @Test
  void noMoreQuestionsRunAtOnceThanAllRegistriesAreGranted() {
    Crowd crowd = new Crowd();
    try (ScriptedServer one = ScriptedServer.start(crowd);
        ScriptedServer two = ScriptedServer.start(crowd);
        ScriptedServer three = ScriptedServer.start(crowd);
        RegistryClient client = Clients.insecure(one.host(), two.host(), three.host())) {
      List<ImageReference> images = new ArrayList<>();
      List.of(one, two, three).forEach(server -> images.addAll(images(server, 12)));
      askAll(client, images);
      assertThat(crowd.most.get())
          .isGreaterThan(Clients.limits().perHost())
          .isLessThanOrEqualTo(Clients.limits().concurrency());
    }
  }

  private static List<ImageReference> images(ScriptedServer server, int count) {
    List<ImageReference> images = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      images.add(server.image("team/app:" + i));
    }
    return images;
  }

  private static void askAll(RegistryClient client, List<ImageReference> images) {
    ExecutorService threads = Executors.newFixedThreadPool(images.size());
    try {
      List<CompletableFuture<RegistryAnswer>> answers =
          images.stream()
              .map(
                  image ->
                      CompletableFuture.supplyAsync(() -> client.manifest(image, NOBODY), threads))
              .toList();
      assertThat(answers).allMatch(answer -> answer.join().isOk());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anInterruptedQuestionEndsAsAFaultAndTheThreadStaysInterrupted() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.start(exchange -> stall(asked, done));
        RegistryClient client = Clients.insecure(server.host())) {
      CompletableFuture<String> outcome = new CompletableFuture<>();
      Thread asking =
          new Thread(
              () -> {
                Kind kind =
                    client.manifest(server.image("a:1"), NOBODY).fault().orElseThrow().kind();
                outcome.complete(kind + ", interrupted: " + Thread.currentThread().isInterrupted());
              });
      asking.start();
      assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
      asking.interrupt();
      assertThat(outcome.get(1, TimeUnit.SECONDS)).isEqualTo("CONNECTION_LOST, interrupted: true");
    } finally {
      done.countDown();
    }
  }

  private static void stall(CountDownLatch asked, CountDownLatch done) {
    asked.countDown();
    try {
      done.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
