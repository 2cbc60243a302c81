package dev.pullpass.core.scan;

import java.util.List;
import java.util.Set;

/**
 * What a project wants of a scan.
 *
 * @param allowedRegistries hosts, or hosts with the start of a path, that images may come from; all
 *     where empty
 * @param privateRegistries those whose images take a pull secret, besides the ones known to serve
 *     nobody without a login
 * @param mutableTags further tags that are made to move, in lower case
 * @param rules the rules to check; empty for the usual ones
 */
public record ScanSettings(
    List<String> allowedRegistries,
    List<String> privateRegistries,
    Set<String> mutableTags,
    Set<String> rules) {

  /** Nothing special. */
  public static final ScanSettings USUAL =
      new ScanSettings(List.of(), List.of(), Set.of(), Set.of());

  public ScanSettings {
    allowedRegistries = List.copyOf(allowedRegistries);
    privateRegistries = List.copyOf(privateRegistries);
    mutableTags = Set.copyOf(mutableTags);
    rules = Set.copyOf(rules);
  }
}
