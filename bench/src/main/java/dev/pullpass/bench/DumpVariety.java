package dev.pullpass.bench;

import java.util.List;

/** How much the failing pods of a synthetic dump have in common. */
enum DumpVariety {
  /** All of {@link DumpCause}, in turns. */
  MIXED,
  /** The same host is unknown to all. */
  ONE_CAUSE,
  /** Every pod is a Deployment of its own, and misses a tag of a repository of its own. */
  EACH_ITS_OWN;

  private static final List<DumpCause> CAUSES = List.of(DumpCause.values());

  DumpCause cause(int deployment) {
    return switch (this) {
      case MIXED -> CAUSES.get(deployment / 100 % CAUSES.size());
      case ONE_CAUSE -> DumpCause.UNKNOWN_HOST;
      case EACH_ITS_OWN -> DumpCause.MISSING_TAG;
    };
  }

  /** The text, about the Deployment's own repository where it has one. */
  String own(String text, int deployment) {
    return this == EACH_ITS_OWN ? text.replace("team/app", "team/app-" + deployment) : text;
  }
}
