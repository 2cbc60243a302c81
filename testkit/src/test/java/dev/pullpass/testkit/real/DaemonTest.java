package dev.pullpass.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Nothing that a test starts is left running. */
class DaemonTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final List<String> NAPPING =
      List.of("/bin/sh", "-c", "echo $$ > pid; exec sleep 600");

  /** What the process that is to be killed runs. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] args) throws InterruptedException {
      try (Scratch folder = Scratch.create("pullpass-victim")) {
        ProcessHandle nap = started(folder, Daemon.start(folder, NAPPING, Map.of()));
        System.out.println(folder.path() + " " + nap.pid());
        TimeUnit.MINUTES.sleep(1);
      }
    }
  }

  private static ProcessHandle started(Scratch folder, Daemon daemon) {
    Path file = folder.resolve("pid");
    daemon.await(() -> !pid(file).isEmpty(), SOON);
    return ProcessHandle.of(Long.parseLong(pid(file))).orElseThrow();
  }

  private static String pid(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file).strip() : "";
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static void assertEnds(ProcessHandle process) throws Exception {
    process.onExit().get(SOON.toSeconds(), TimeUnit.SECONDS);
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void aProgramEndsWhenItIsClosed() throws Exception {
    try (Scratch folder = Scratch.create("pullpass-daemon")) {
      ProcessHandle program;
      try (Daemon daemon = Daemon.start(folder, NAPPING, Map.of())) {
        program = started(folder, daemon);
        assertThat(program.isAlive()).isTrue();
      }
      assertEnds(program);
    }
  }

  @Test
  void aProgramEndsAndItsFolderIsDeletedWhenTheProcessThatStartedItIsKilled() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    Process victim = new ProcessBuilder(java, "-cp", classes, Victim.class.getName()).start();
    String[] said = victim.inputReader(StandardCharsets.UTF_8).readLine().split(" ", -1);
    ProcessHandle program = ProcessHandle.of(Long.parseLong(said[1])).orElseThrow();

    victim.destroyForcibly().waitFor();

    assertEnds(program);
    awaitAbsence(Path.of(said[0]));
  }

  private static void awaitAbsence(Path folder) {
    long end = System.nanoTime() + SOON.toNanos();
    while (Files.exists(folder) && System.nanoTime() < end) {
      Pause.briefly();
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  void aProgramThatEndsBeforeItIsReadyIsQuoted() {
    List<String> command = List.of("/bin/sh", "-c", "echo no such flag; exit 1");
    try (Scratch folder = Scratch.create("pullpass-daemon");
        Daemon daemon = Daemon.start(folder, command, Map.of())) {
      assertThatThrownBy(() -> daemon.await(() -> false, SOON))
          .isInstanceOf(DaemonFailure.class)
          .hasMessage("sh did not start: no such flag");
    }
  }
}
