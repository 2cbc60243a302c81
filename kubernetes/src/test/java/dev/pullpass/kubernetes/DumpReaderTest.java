package dev.pullpass.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pullpass.core.cluster.Namespace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be wrong with a dump is said in one clear line that names it. */
class DumpReaderTest {
  private static final String NAMESPACE =
      "{\"kind\":\"Namespace\",\"metadata\":{\"name\":\"shop\"}}";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          an empty file              | ""                                  | is empty; expected what `kubectl get … -o json` prints
          only blanks                | "  ~~"                              | is empty; expected what `kubectl get … -o json` prints
          an HTML page               | "<!DOCTYPE html><html>"             | is an HTML or XML page (of a login, perhaps); expected what `kubectl get … -o json` prints
          kubectl describe           | "Name:             web~Namespace:        shop~"   | is the text of `kubectl describe`; expected what `kubectl get … -o json` prints
          a table                    | "NAME   READY   STATUS~web    0/1     Pending~"    | is a table of `kubectl get`; add `-o json` to that command
          a table of all namespaces  | "NAMESPACE   NAME   READY~shop   web   0/1~"       | is a table of `kubectl get`; add `-o json` to that command
          a table of events          | "LAST SEEN   TYPE   REASON~"        | is a table of `kubectl get`; add `-o json` to that command
          kubectl's error            | "Error from server (Forbidden): no" | holds an error message of kubectl, not its answer
          nothing found              | "No resources found in shop namespace." | holds kubectl's words that there are no resources, and nothing else
          a truncated list           | "{'kind':'List','items':[{'kind':'Pod',"      | line 1, column 39: the document ends in the middle; was it cut off?
          a truncated text           | "{'kind':'Li"                       | line 1, column 12: the document ends in the middle; was it cut off?
          broken JSON                | "{'kind':~  hunter2}"               | line 2, column 3: not valid JSON
          broken YAML                | "kind: Pod~ - hunter2: ["           | line 2, column 11: not valid YAML
          another JSON               | "{'auths':{}}"                      | expected a Kubernetes object, found none: it has no kind
          a JSON text                | "['hunter2']"                       | [0]: expected an object, found a string
          a YAML text                | "hunter2"                           | expected an object, found a string
          a wrong type               | "{'kind':'PodList','items':[{},{'spec':{'containers':'hunter2'}}]}"     | items[1].spec.containers: expected an array, found a string
          a wrong type deeper        | "{'kind':'Pod','spec':{'containers':[{'name':7}]}}"  | spec.containers[0].name: expected a string, found a number
          a fraction                 | "{'kind':'Deployment','spec':{'replicas':1.5}}"      | spec.replicas: expected a whole number
          an item without a kind     | "{'kind':'List','items':[{'metadata':{}}]}"          | items[0].kind: missing, in the item and its list
          """)
  void badInputIsNamed(String what, String content, String message) {
    String text = content.replace('\'', '"').replace('~', '\n');
    assertThatThrownBy(() -> Collected.of(text))
        .isInstanceOf(DumpProblem.class)
        .hasMessage("standard input: " + message);
  }

  @Test
  void aBinaryFileIsNamed() throws IOException {
    Path file = Files.write(folder.resolve("app"), new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0});
    assertProblem(file, "is a binary file; expected what `kubectl get … -o json` prints");
  }

  @Test
  void aDirectoryIsNamed() {
    assertProblem(folder, "is a directory; name the files in it");
  }

  @Test
  void aMissingFileIsNamed() {
    assertProblem(folder.resolve("nowhere.json"), "no such file");
  }

  @Test
  void anUnreadableFileIsNamed() {
    assertThat(DumpReader.problem("a.json", new AccessDeniedException("a.json")))
        .hasMessage("a.json: permission denied");
  }

  @Test
  void truncatedGzipIsNamed() throws IOException {
    byte[] packed = gzip(NAMESPACE.repeat(1000));
    Path file = Files.write(folder.resolve("a.gz"), Arrays.copyOf(packed, packed.length / 2));
    assertProblem(file, "the compressed data ends in the middle");
  }

  private static void assertProblem(Path file, String message) {
    DumpReader reader = new DumpReader(InputStream.nullInputStream());
    assertThatThrownBy(() -> reader.read(file.toString(), new Collected()))
        .isInstanceOf(DumpProblem.class)
        .hasMessage(file + ": " + message);
  }

  @Test
  void severalFilesAddUp() throws IOException {
    Path first = Files.writeString(folder.resolve("a.json"), NAMESPACE);
    Path second =
        Files.writeString(folder.resolve("b.yaml"), "kind: Namespace\nmetadata: {name: b}\n");
    Collected collected = new Collected();
    DumpReader reader = new DumpReader(InputStream.nullInputStream());
    reader.read(first.toString(), collected);
    reader.read(second.toString(), collected);
    assertThat(collected.all(Namespace.class))
        .extracting(Namespace::name)
        .containsExactly("shop", "b");
  }

  @Test
  void gzipIsUnpacked() throws IOException {
    assertThat(Collected.of(gzip(NAMESPACE)).all(Namespace.class))
        .extracting(Namespace::name)
        .containsExactly("shop");
  }

  @Test
  void powerShellsUtf16IsRead() {
    byte[] text = ("\uFEFF" + NAMESPACE).getBytes(StandardCharsets.UTF_16LE);
    assertThat(Collected.of(text).all(Namespace.class))
        .extracting(Namespace::name)
        .containsExactly("shop");
    byte[] yaml =
        "\uFEFFkind: Namespace\nmetadata: {name: b}\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Collected.of(yaml).all(Namespace.class))
        .extracting(Namespace::name)
        .containsExactly("b");
  }

  @Test
  void documentsMayFollowEachOther() {
    assertThat(Collected.of(NAMESPACE + "\n" + NAMESPACE + NAMESPACE).objects).hasSize(3);
    assertThat(
            Collected.of(
                    "[" + NAMESPACE + ",null,{\"kind\":\"List\",\"items\":[" + NAMESPACE + "]}]")
                .objects)
        .hasSize(2);
    assertThat(
            Collected.of("---\n---\nkind: Namespace\nmetadata:\n  name: a\n...\n")
                .all(Namespace.class))
        .extracting(Namespace::name)
        .containsExactly("a");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  @Test
  void standardInputThatBreaksIsNamed() {
    InputStream broken =
        new ByteArrayInputStream(NAMESPACE.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            throw new java.io.UncheckedIOException(new IOException("pipe closed"));
          }
        };
    assertThatThrownBy(() -> new DumpReader(broken).read("-", new Collected()))
        .isInstanceOf(DumpProblem.class)
        .hasMessage("standard input: cannot be read: pipe closed");
  }
}
