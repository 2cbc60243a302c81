package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The file that keeps how a run is undone: a line of JSON for the run, and one for each write,
 * written before the write. It names objects and holds fingerprints; former contents of secrets are
 * encrypted in it. Only its owner can read it.
 */
public final class UndoFile implements Journal {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String FORMAT = "pullpass undo 1";

  private final Path path;
  private final InverseJson json;
  private final ObjectNode header;

  private UndoFile(Path path, InverseJson json, ObjectNode header) {
    this.path = path;
    this.json = json;
    this.header = header;
  }

  /**
   * A new file; it is made with the first write.
   *
   * @param server the API server's address, so that it is not undone on another
   * @param command what the user ran, for the one who finds the file
   */
  public static UndoFile create(Path path, UndoKey key, String server, String command) {
    ObjectNode header = JSON.createObjectNode().put("format", FORMAT);
    header.put("server", server).put("command", command);
    return new UndoFile(path, new InverseJson(key), header);
  }

  /** Reads a file that a run left. */
  public static UndoFile open(Path path, UndoKey key) {
    JsonNode header = lines(path).get(0);
    if (!header.path("format").asText().equals(FORMAT)) {
      throw new WriteProblem(path + " is no undo file of pullpass");
    }
    return new UndoFile(path, new InverseJson(key), (ObjectNode) header);
  }

  /** The API server that was written to. */
  public String server() {
    return header.path("server").asText();
  }

  /** The command that wrote it. */
  public String command() {
    return header.path("command").asText();
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  List<Inverse> inverses() {
    List<Inverse> all = new ArrayList<>();
    List<JsonNode> lines = lines(path);
    lines.subList(1, lines.size()).forEach(line -> all.add(json.read(line)));
    return all;
  }

  private static List<JsonNode> lines(Path path) {
    List<JsonNode> lines = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
        lines.add(JSON.readTree(line));
      }
    } catch (JsonProcessingException malformed) {
      throw new WriteProblem(path + ":" + (lines.size() + 1) + ": is not a line of JSON");
    } catch (IOException unreadable) {
      throw new WriteProblem(
          "cannot read " + path + ": " + unreadable.getClass().getSimpleName(), unreadable);
    }
    if (lines.isEmpty()) {
      throw new WriteProblem(path + " is empty");
    }
    return lines;
  }

  @Override
  public synchronized void keep(List<Inverse> inverses) {
    if (inverses.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    inverses.forEach(inverse -> text.append(json.write(inverse)).append('\n'));
    try {
      append(text.toString());
    } catch (IOException failed) {
      throw new WriteProblem(
          "cannot write the undo file " + path + ", so nothing is changed: " + failed.getMessage(),
          failed);
    }
  }

  private void append(String text) throws IOException {
    boolean fresh = !Files.exists(path);
    if (fresh) {
      makeFolder(folder(path));
    }
    try (FileChannel file =
        FileChannel.open(
            path,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      String all = fresh ? header + "\n" + text : text;
      file.write(ByteBuffer.wrap(all.getBytes(StandardCharsets.UTF_8)));
      file.force(true);
    }
  }

  /** The folder that a file is in. */
  static Path folder(Path file) {
    return file.toAbsolutePath().resolveSibling("");
  }

  static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  /** True if something was written, so that there is something to undo. */
  public boolean exists() {
    return Files.exists(path);
  }
}
