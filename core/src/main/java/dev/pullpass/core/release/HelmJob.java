package dev.pullpass.core.release;

import dev.pullpass.core.credential.Confidential;
import java.util.Optional;

/**
 * An upgrade of a release to other values.
 *
 * @param release the revision that is deployed
 * @param change the values that change; all others stay
 * @param login where to do it
 */
public record HelmJob(Release release, ValuesChange change, ChartSource chart, Login login) {

  /**
   * The chart to upgrade with.
   *
   * @param reference a folder, an archive or a reference that Helm resolves; empty for the chart
   *     that the release keeps
   */
  public record ChartSource(Optional<String> reference) {}

  /**
   * A cluster.
   *
   * @param kubeconfig empty in a pod, which has a login of its own
   * @param version the cluster's version ({@code v1.36.2}), which templates may ask for
   */
  public record Login(Optional<Confidential> kubeconfig, String version) {}
}
