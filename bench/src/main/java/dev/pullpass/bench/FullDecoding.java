package dev.pullpass.bench;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.KubernetesList;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What pullpass is compared with: decodes a whole dump into fabric8's typed objects, as clients of
 * Kubernetes usually do, then looks for containers that wait. It explains nothing.
 *
 * <pre>FullDecoding FILE</pre>
 */
public final class FullDecoding {
  private FullDecoding() {}

  /** Prints how many containers wait for an image. */
  public static void main(String[] args) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(args[0])))) {
      KubernetesList list = new KubernetesSerialization().unmarshal(in, KubernetesList.class);
      long waiting =
          list.getItems().stream()
              .filter(Pod.class::isInstance)
              .flatMap(pod -> ((Pod) pod).getStatus().getContainerStatuses().stream())
              .filter(FullDecoding::waitsForImage)
              .count();
      System.out.println(waiting);
    }
  }

  private static boolean waitsForImage(ContainerStatus status) {
    return status.getState().getWaiting() != null
        && status.getState().getWaiting().getReason().contains("Image");
  }
}
