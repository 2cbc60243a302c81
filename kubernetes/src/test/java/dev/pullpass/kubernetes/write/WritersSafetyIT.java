package dev.pullpass.kubernetes.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.kubernetes.ApiServer;
import dev.pullpass.testkit.real.JavaProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many who write one service account's list at once, on the real API server. */
class WritersSafetyIT {
  private static final int THREADS = 9;
  private static final int PROCESSES = 3;
  private static final int STRANGERS = 7;
  private static final int EACH = 3;

  @TempDir private Path folder = Path.of("");

  private final SafetyStage stage = SafetyStage.open();
  private final Path kubeconfig = stage.plane().kubeconfig();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void ofTwentyWritersAtOnceNoneLosesAnything(int round) throws Exception {
    String namespace = "writers-" + round;
    stage.plane().namespace(namespace);
    List<String> foreign = List.of("first", "second", "third");
    stage.edit(namespace, none -> List.of("first", "going-0", "second", "going-1", "third"));
    UndoKey.in(folder.resolve("undo.key"));

    all(writers(namespace));

    List<String> ours = ours();
    List<String> entries = stage.entries(namespace);
    List<String> strange = strange().toList();
    assertThat(entries)
        .doesNotHaveDuplicates()
        .containsSubsequence(foreign)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(foreign, ours, strange).flatMap(List::stream).toList());
    for (int i = 0; i < STRANGERS; i++) {
      assertThat(entries).containsSubsequence(entriesOf(i));
    }
    undoAll(ours);
    List<String> others = new ArrayList<>(entries);
    others.removeAll(ours);
    assertThat(stage.entries(namespace)).isEqualTo(others);
  }

  /** Nine threads, three processes, seven strangers who add, and one who takes its own away. */
  private List<Callable<Boolean>> writers(String namespace) {
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String secret = "thread-" + i;
      writers.add(() -> wire(namespace, secret));
    }
    for (int i = 0; i < PROCESSES; i++) {
      String secret = "process-" + i;
      writers.add(() -> inProcess(namespace, secret));
    }
    for (int i = 0; i < STRANGERS; i++) {
      List<String> entries = entriesOf(i);
      writers.add(() -> edits(namespace, entries, WritersSafetyIT::with));
    }
    writers.add(() -> edits(namespace, List.of("going-1", "going-0"), WritersSafetyIT::without));
    return writers;
  }

  private static List<String> ours() {
    return Stream.concat(
            IntStream.range(0, THREADS).mapToObj(i -> "thread-" + i),
            IntStream.range(0, PROCESSES).mapToObj(i -> "process-" + i))
        .toList();
  }

  private static Stream<String> strange() {
    return IntStream.range(0, STRANGERS).mapToObj(WritersSafetyIT::entriesOf).flatMap(List::stream);
  }

  private static List<String> entriesOf(int stranger) {
    return IntStream.range(0, EACH).mapToObj(i -> "strange-" + stranger + "-" + i).toList();
  }

  private boolean wire(String namespace, String secret) {
    try (ApiServer server = SafetyStage.server(kubeconfig)) {
      return WiringProcess.wire(server, namespace, secret, folder);
    }
  }

  private boolean inProcess(String namespace, String secret) throws Exception {
    Process process =
        JavaProgram.of(
                WiringProcess.class, kubeconfig.toString(), namespace, secret, folder.toString())
            .inheritIO()
            .start();
    return process.waitFor() == 0;
  }

  /** One edit of the list for one entry. */
  private interface Edit {
    UnaryOperator<List<String>> of(String entry);
  }

  private boolean edits(String namespace, List<String> entries, Edit edit) {
    entries.forEach(entry -> stage.edit(namespace, edit.of(entry)));
    return true;
  }

  private static UnaryOperator<List<String>> with(String entry) {
    return names -> Stream.concat(names.stream(), Stream.of(entry)).toList();
  }

  private static UnaryOperator<List<String>> without(String entry) {
    return names -> names.stream().filter(name -> !name.equals(entry)).toList();
  }

  private void undoAll(List<String> secrets) throws Exception {
    List<Callable<Boolean>> undoing = new ArrayList<>();
    secrets.forEach(secret -> undoing.add(() -> undo(WiringProcess.undoFile(folder, secret))));
    all(undoing);
  }

  private boolean undo(Path file) {
    try (ApiServer server = SafetyStage.server(kubeconfig)) {
      UndoKey key = UndoKey.in(folder.resolve("undo.key"));
      ClusterWriter writer = new ClusterWriter(server, Ownership.ADOPT, key);
      return writer.undo(writer.planUndo(UndoFile.open(file, key))).stream()
          .allMatch(Outcome::isWell);
    }
  }

  private static void all(List<Callable<Boolean>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      for (Future<Boolean> task : threads.invokeAll(tasks)) {
        assertThat(task.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void whoFindsTheEntryWrittenByAnotherDoesNotUndoIt() {
    String namespace = stage.namespaces("second", 1).get(0);
    UndoKey key = UndoKey.passing();
    Path file = folder.resolve("undo.jsonl");
    try (ApiServer server = SafetyStage.server(kubeconfig)) {
      ClusterWriter writer = new ClusterWriter(server, Ownership.OWN, key);
      List<Step> steps = writer.plan(SafetyStage.spread(List.of(namespace), "shared"));
      stage.edit(namespace, names -> List.of("shared"));
      UndoFile undo = UndoFile.create(file, key, server.url(), "a test");
      assertThat(writer.apply(steps, undo))
          .extracting(Outcome::result)
          .containsExactly(Outcome.Result.DONE, Outcome.Result.UNCHANGED);

      writer.undo(writer.planUndo(UndoFile.open(file, key)));

      assertThat(stage.state(namespace, "shared")).isEqualTo("[shared]");
    }
  }

  @Test
  void manyWhoMakeTheKeyAtOnceHaveTheSame() throws Exception {
    Path file = folder.resolve("state/undo.key");
    List<Callable<Boolean>> makers = new ArrayList<>();
    List<String> fingerprints = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 20; i++) {
      makers.add(() -> fingerprints.add(UndoKey.in(file).fingerprints().of(Objects.object())));
    }
    all(makers);
    assertThat(fingerprints).hasSize(20).containsOnly(fingerprints.get(0));
    assertThat(names(file.resolveSibling(""))).containsExactly("undo.key");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }
}
