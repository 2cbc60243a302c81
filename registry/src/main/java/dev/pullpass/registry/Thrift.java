package dev.pullpass.registry;

/** What a question about a manifest may cost where a registry counts GETs as pulls. */
public enum Thrift {
  /** A pull, where there is more to know than HEAD tells. */
  USUAL,
  /** Nothing: the platforms of an index, and what a refusal says, stay unknown there. */
  SPARING
}
