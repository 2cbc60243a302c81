package dev.pullpass.core.verdict;

/** The links of the pull path, of which a verdict marks the one that broke. */
public enum Link {
  POD,
  SERVICE_ACCOUNT,
  SECRET,
  NODE,
  REGISTRY,
  IMAGE,
  /** Nothing is broken, or it is not known what. */
  NONE
}
