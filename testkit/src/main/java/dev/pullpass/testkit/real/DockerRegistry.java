package dev.pullpass.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The registry of github.com/distribution/distribution, as Debian packages it ({@code
 * docker-registry serve FILE.yml}), in a process of its own with a temporary store.
 */
public final class DockerRegistry implements AutoCloseable {
  /** The program's name on the path. */
  public static final String PROGRAM = "docker-registry";

  private final Scratch folder;
  private final Daemon daemon;
  private final LoopbackPort port;

  private DockerRegistry(Scratch folder, Daemon daemon, LoopbackPort port) {
    this.folder = folder;
    this.daemon = daemon;
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
    Scratch folder = Scratch.create("pullpass-registry");
    LoopbackPort port = LoopbackPort.free();
    try {
      Path file = folder.write("config.yml", config(folder.path(), port, transport, guard));
      List<String> command = List.of(program.toString(), "serve", file.toString());
      Daemon daemon = Daemon.start(folder, command, Map.of());
      DockerRegistry registry = new DockerRegistry(folder, daemon, port);
      registry.await();
      return registry;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void await() {
    try {
      daemon.await(port::listens, Duration.ofSeconds(20));
    } catch (DaemonFailure failure) {
      close();
      throw failure;
    }
  }

  /** The port on 127.0.0.1 that it serves. */
  public int port() {
    return port.number();
  }

  /** {@code 127.0.0.1:PORT}. */
  public String host() {
    return port.host();
  }

  @Override
  public void close() {
    daemon.close();
    folder.close();
  }

  private static String config(Path folder, LoopbackPort port, Setting transport, Setting guard)
      throws IOException {
    return "version: 0.1\n"
        + "log: {level: error, accesslog: {disabled: true}}\n"
        + "storage: {filesystem: {rootdirectory: "
        + folder.resolve("store")
        + "}, "
        + "maintenance: {uploadpurging: {enabled: false}}}\n"
        + "http: {addr: '"
        + port.host()
        + "', secret: test"
        + transport.in(folder)
        + "}\n"
        + guard.in(folder);
  }
}
