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
  private boolean begun;

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

  /** All that are to be undone, in the order in which they were kept. */
  List<Inverse> inverses() {
    List<JsonNode> kept = new ArrayList<>();
    List<JsonNode> lines = lines(path);
    for (JsonNode line : lines.subList(1, lines.size())) {
      if (line.has("withdrawn")) {
        withdraw(kept, line);
      } else {
        kept.add(line);
      }
    }
    return kept.stream().map(json::read).toList();
  }

  private static void withdraw(List<JsonNode> kept, JsonNode withdrawal) {
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (InverseJson.isWithdrawn(kept.get(i), withdrawal)) {
        kept.remove(i);
        return;
      }
    }
  }

  /**
   * The lines that are whole. The last may be cut off, where the run was killed while it wrote it;
   * what it tells of was not begun then.
   */
  private static List<JsonNode> lines(Path path) {
    List<JsonNode> lines = new ArrayList<>();
    try {
      String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      for (String line : whole.lines().toList()) {
        lines.add(JSON.readTree(line));
      }
    } catch (JsonProcessingException malformed) {
      throw new WriteProblem(path + ":" + (lines.size() + 1) + ": is not a line of JSON");
    } catch (IOException unreadable) {
      throw new WriteProblem(
          "cannot read " + path + ": " + unreadable.getClass().getSimpleName(), unreadable);
    }
    if (lines.isEmpty()) {
      throw new WriteProblem(
          path + " holds no whole line: the run ended before it changed anything");
    }
    return lines;
  }

  @Override
  public synchronized void keep(List<Inverse> inverses) {
    if (inverses.isEmpty()) {
      return;
    }
    append(inverses.stream().map(json::write).toList());
  }

  @Override
  public synchronized void withdraw(Inverse inverse) {
    append(List.of(json.withdrawal(inverse)));
  }

  private void append(List<ObjectNode> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    try {
      append(text.toString());
    } catch (IOException failed) {
      throw new WriteProblem(
          "cannot write the undo file " + path + ", so nothing more is changed: " + failed, failed);
    }
  }

  private void append(String text) throws IOException {
    makeFolder(folder(path));
    try (FileChannel file =
        FileChannel.open(
            path,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      if (!begun) {
        begin(file);
      }
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        file.write(bytes, file.size());
      }
      file.force(true);
    }
  }

  /** A file that is there is gone on with, without what a killed run left of a line. */
  private void begin(FileChannel file) throws IOException {
    byte[] former = Files.readAllBytes(path);
    int whole = former.length;
    while (whole > 0 && former[whole - 1] != '\n') {
      whole--;
    }
    if (whole > 0 ? !isAlike(lines(path).get(0)) : !mayBeOurs(former)) {
      throw new WriteProblem(
          path + " is no undo file of pullpass for " + server() + "; nothing is changed");
    }
    file.truncate(whole);
    if (whole == 0) {
      file.write(StandardCharsets.UTF_8.encode(header + "\n"), 0);
    }
    begun = true;
  }

  /** Nothing at all, or the beginning of a first line that a killed run left. */
  private static boolean mayBeOurs(byte[] former) {
    String start = "{\"format\":\"" + FORMAT;
    String text = new String(former, StandardCharsets.UTF_8);
    return text.startsWith(start) || start.startsWith(text);
  }

  private boolean isAlike(JsonNode former) {
    return former.path("format").equals(header.path("format"))
        && former.path("server").equals(header.path("server"));
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
