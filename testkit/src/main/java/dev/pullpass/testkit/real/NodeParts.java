package dev.pullpass.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a {@link RealNode} is made of: programs, and the right to make namespaces (root). */
record NodeParts(Path kubelet, BusyboxImage image) {
  private static final String CNI = "/usr/lib/cni";
  private static final List<String> PROGRAMS =
      List.of("containerd", "ctr", "runc", "ip", "unshare", "nsenter", "busybox", "tar");

  /**
   * All of them, or nothing where one is absent. {@code PULLPASS_NODE=optional} is for machines
   * that have everything else: in a container that may not make namespaces there is no node.
   *
   * @throws AssertionError where one is absent although real parts are required
   */
  static Optional<NodeParts> find(Map<String, String> given) {
    boolean optional = given.getOrDefault("PULLPASS_NODE", "").equals("optional");
    Map<String, String> environment = new HashMap<>(given);
    environment.computeIfPresent("PULLPASS_REAL", (name, real) -> optional ? "optional" : real);
    RealParts parts = new RealParts(environment);
    KubernetesPrograms kubernetes = new KubernetesPrograms(environment);
    boolean all =
        PROGRAMS.stream().allMatch(name -> parts.find(name).isPresent())
            && kubernetes.haveAll(List.of("kubelet", PlaneCommands.SCHEDULER))
            && parts.required(bridge(), "real part absent: " + CNI + "/bridge").isPresent()
            && parts.required(namespaces(), "may not make namespaces: not root").isPresent();
    return all
        ? Optional.of(
            new NodeParts(
                kubernetes.path("kubelet"), BusyboxImage.of(parts.onPath("busybox").orElseThrow())))
        : Optional.empty();
  }

  private static Optional<Path> bridge() {
    return Stream.of(Path.of(CNI, "bridge")).filter(Files::isExecutable).findFirst();
  }

  private static Optional<Boolean> namespaces() {
    try {
      Process trial =
          new ProcessBuilder("unshare", "--mount", "--net", "--pid", "--fork", "true").start();
      return Optional.of(trial.waitFor() == 0).filter(allowed -> allowed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
