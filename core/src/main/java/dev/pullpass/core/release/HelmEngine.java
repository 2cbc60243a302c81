package dev.pullpass.core.release;

/**
 * Runs Helm. It is optional, since its native library is large: who needs one looks for a provider,
 * and says what to run by hand where there is none.
 */
public interface HelmEngine {

  /** The manifest that an upgrade would render, without asking the cluster. */
  HelmAnswer render(HelmJob job);

  /** Upgrades the release, keeping its values but for those that change; does not wait for pods. */
  HelmAnswer upgrade(HelmJob job);
}
