package dev.pullpass.testkit.registry;

import dev.pullpass.testkit.registry.personality.Target;

/** The kinds of request that a fault can be tied to. */
public enum Endpoint {
  PING,
  TOKEN,
  MANIFEST,
  TAGS,
  BLOB;

  static Endpoint of(Target.Kind kind) {
    return valueOf(kind.name());
  }
}
