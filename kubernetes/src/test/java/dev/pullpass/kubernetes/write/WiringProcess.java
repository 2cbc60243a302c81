package dev.pullpass.kubernetes.write;

import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.plan.Change;
import dev.pullpass.kubernetes.ApiServer;
import java.nio.file.Path;
import java.util.List;

/** Wires one secret to the default account of one namespace, in a process of its own. */
final class WiringProcess {
  private WiringProcess() {}

  /**
   * Runs.
   *
   * @param arguments kubeconfig, namespace, secret, and the folder of the undo file
   */
  public static void main(String[] arguments) {
    try (ApiServer server = SafetyStage.server(Path.of(arguments[0]))) {
      boolean well = wire(server, arguments[1], arguments[2], Path.of(arguments[3]));
      System.exit(well ? 0 : 1);
    }
  }

  static boolean wire(ApiServer server, String namespace, String secret, Path folder) {
    UndoKey key = UndoKey.in(folder.resolve("undo.key"));
    ClusterWriter writer = new ClusterWriter(server, Ownership.OWN, key);
    UndoFile undo = UndoFile.create(undoFile(folder, secret), key, server.url(), "a test");
    Change wire = new Change.Wire(new ObjectName(namespace, "default"), secret);
    return writer.apply(writer.plan(List.of(wire)), undo).stream().allMatch(Outcome::isWell);
  }

  static Path undoFile(Path folder, String secret) {
    return folder.resolve(secret + ".jsonl");
  }
}
