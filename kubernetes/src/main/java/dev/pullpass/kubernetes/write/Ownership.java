package dev.pullpass.kubernetes.write;

/** Which secrets may be overwritten. */
public enum Ownership {
  /** Those that pullpass made; one that it did not make is only edited where it is broken. */
  OWN,
  /** Others, too: the user asked for it. */
  ADOPT
}
