package dev.pullpass.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The registry of github.com/distribution/distribution, as Debian packages it ({@code
 * docker-registry serve FILE.yml}), in a process of its own with a temporary store.
 */
public final class DockerRegistry implements AutoCloseable {
  /** The program's name on the path. */
  public static final String PROGRAM = "docker-registry";

  private final Path folder;
  private final Process process;
  private final int port;

  private DockerRegistry(Path folder, Process process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  /** A part of the configuration, which may write files that it names. */
  public interface Setting {
    /** The lines for one section of the YAML file. */
    String in(Path folder) throws IOException;
  }

  /** No authentication. */
  public static Setting open() {
    return folder -> "";
  }

  /**
   * Basic authentication.
   *
   * @param lines of an htpasswd file, bcrypt only
   */
  public static Setting htpasswd(List<String> lines) {
    return folder -> {
      Path file = Files.write(folder.resolve("htpasswd"), lines);
      return "auth: {htpasswd: {realm: pullpass, path: " + file + "}}\n";
    };
  }

  /** Token authentication with the authority that certifies the token server's key. */
  public static Setting token(TokenServer server, TestAuthority authority) {
    return folder -> {
      Path bundle = Files.writeString(folder.resolve("tokens.pem"), authority.certificate());
      return "auth: {token: {realm: '%s', service: %s, issuer: %s, rootcertbundle: %s}}\n"
          .formatted(server.realm(), TokenServer.SERVICE, TokenServer.ISSUER, bundle);
    };
  }

  /** Plain HTTP. */
  public static Setting plain() {
    return folder -> "";
  }

  /** HTTPS with this certificate. */
  public static Setting tls(Identity identity) {
    return folder -> {
      Path certificate = Files.writeString(folder.resolve("tls.crt"), identity.certificate());
      Path key = Files.writeString(folder.resolve("tls.key"), identity.privateKey());
      return ", tls: {certificate: " + certificate + ", key: " + key + "}";
    };
  }

  /** Starts the program and waits until it listens. */
  public static DockerRegistry start(Path program, Setting transport, Setting guard) {
    try {
      Path folder = Files.createTempDirectory("pullpass-registry");
      int port = freePort();
      Path file =
          Files.writeString(folder.resolve("config.yml"), config(folder, port, transport, guard));
      Process process =
          new ProcessBuilder(program.toString(), "serve", file.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      DockerRegistry registry = new DockerRegistry(folder, process, port);
      registry.await();
      return registry;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The port on 127.0.0.1 that it serves. */
  public int port() {
    return port;
  }

  /** {@code 127.0.0.1:PORT}. */
  public String host() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      delete(folder);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static String config(Path folder, int port, Setting transport, Setting guard)
      throws IOException {
    return "version: 0.1\n"
        + "log: {level: error, accesslog: {disabled: true}}\n"
        + "storage: {filesystem: {rootdirectory: "
        + folder.resolve("store")
        + "}, "
        + "maintenance: {uploadpurging: {enabled: false}}}\n"
        + "http: {addr: '127.0.0.1:"
        + port
        + "', secret: test"
        + transport.in(folder)
        + "}\n"
        + guard.in(folder);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < end && process.isAlive()) {
      if (listens()) {
        return;
      }
      pause();
    }
    String log = Files.readString(folder.resolve("log"));
    close();
    throw new IOException("docker-registry did not start: " + log);
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
