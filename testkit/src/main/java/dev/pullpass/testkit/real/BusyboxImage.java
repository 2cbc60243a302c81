package dev.pullpass.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An image that runs: a static busybox of this machine and nothing else, which sleeps. Nodes pull
 * it for the pods of tests, and have it for their sandboxes.
 */
public final class BusyboxImage {
  private final byte[] layer;

  private BusyboxImage(byte[] layer) {
    this.layer = layer;
  }

  /** Of the program, which must be linked statically. */
  public static BusyboxImage of(Path busybox) {
    Path folder = busybox.toAbsolutePath().getParent();
    return new BusyboxImage(tar(String.valueOf(folder), List.of("busybox")));
  }

  byte[] layer() {
    return layer.clone();
  }

  /**
   * The image's configuration (OCI image specification), which tells it from that of another name:
   * a node lists five names of one image at most.
   */
  String config(String name) {
    return """
    {"os": "linux", "architecture": "%s",
     "config": {"Entrypoint": ["/busybox", "sleep", "99999"], "Labels": {"name": "%s"}},
     "rootfs": {"type": "layers", "diff_ids": ["%s"]}}
    """
        .formatted(architecture(), name, Sha256.digest(layer));
  }

  private static String architecture() {
    String name = System.getProperty("os.arch");
    return name.equals("aarch64") ? "arm64" : name;
  }

  /** The image under this name as an archive, in the form of {@code docker save}. */
  byte[] archive(String name) {
    try (Scratch folder = Scratch.create("pullpass-image")) {
      folder.write("layer.tar", layer);
      folder.write("config.json", config(name));
      folder.write(
          "manifest.json",
          "[{\"Config\":\"config.json\",\"RepoTags\":[\""
              + name
              + "\"],\"Layers\":[\"layer.tar\"]}]");
      return tar(folder.path().toString(), List.of("manifest.json", "config.json", "layer.tar"));
    }
  }

  private static byte[] tar(String folder, List<String> files) {
    List<String> command = new ArrayList<>(List.of("tar", "-C", folder, "-chf", "-"));
    command.addAll(files);
    try {
      Process tar = new ProcessBuilder(command).start();
      byte[] archive = tar.getInputStream().readAllBytes();
      if (tar.waitFor() != 0) {
        throw new IOException("tar could not read " + files + " in " + folder);
      }
      return archive;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
