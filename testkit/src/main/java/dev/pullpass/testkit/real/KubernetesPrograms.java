package dev.pullpass.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds Kubernetes' own programs: in {@code KUBEBUILDER_ASSETS} (as setup-envtest fills it), else
 * where {@code dev/control-plane/build} has put them; etcd also along the {@code PATH}. Nothing is
 * built here, since that takes minutes.
 */
public final class KubernetesPrograms {
  private static final String ETCD = "etcd";
  private static final Path MODULE = Path.of("dev", "control-plane");

  private final RealParts parts;
  private final Map<String, String> environment;

  /** Looks where this environment says. */
  public KubernetesPrograms(Map<String, String> environment) {
    this.parts = new RealParts(environment);
    this.environment = Map.copyOf(environment);
  }

  /**
   * The program, if it is there.
   *
   * @throws AssertionError where it is absent although real parts are required
   */
  public Optional<Path> find(String program) {
    return parts.required(look(program), absence(program));
  }

  /**
   * Whether all of these are there.
   *
   * @throws AssertionError where one is absent although real parts are required
   */
  boolean haveAll(Collection<String> names) {
    return names.stream().allMatch(name -> find(name).isPresent());
  }

  /** A program that is known to be there. */
  Path path(String program) {
    return look(program).orElseThrow(() -> new IllegalStateException(absence(program)));
  }

  /** One line saying which part is missing, and how to get it. */
  public static String absence(String program) {
    return program.equals(ETCD)
        ? RealParts.absence(ETCD)
        : "real part absent: "
            + program
            + "; run dev/control-plane/build, or set KUBEBUILDER_ASSETS";
  }

  private Optional<Path> look(String program) {
    Optional<Path> found =
        Stream.concat(assets(), built())
            .map(folder -> folder.resolve(program))
            .filter(Files::isExecutable)
            .findFirst();
    return program.equals(ETCD) ? found.or(() -> parts.onPath(ETCD)) : found;
  }

  private Stream<Path> assets() {
    return Optional.ofNullable(environment.get("KUBEBUILDER_ASSETS")).map(Path::of).stream();
  }

  private Stream<Path> built() {
    return module().map(this::output).stream();
  }

  /** The module above the folder that this runs in, which is one of the project's. */
  private static Optional<Path> module() {
    return Stream.iterate(
            Path.of("").toAbsolutePath(), folder -> folder != null, folder -> folder.getParent())
        .map(folder -> folder.resolve(MODULE))
        .filter(module -> Files.isRegularFile(module.resolve("build")))
        .findFirst();
  }

  /** Where {@code build} puts the programs: named by what they are built from. */
  private Path output(Path module) {
    String home = environment.getOrDefault("HOME", "");
    String cache = environment.getOrDefault("XDG_CACHE_HOME", home + "/.cache");
    return Path.of(cache, "pullpass", "control-plane", key(module));
  }

  private static String key(Path module) {
    var sum = Sha256.start();
    for (String file : new String[] {"go.mod", "go.sum", "build"}) {
      try {
        sum.update(Files.readAllBytes(module.resolve(file)));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return HexFormat.of().formatHex(sum.digest()).substring(0, 16);
  }
}
