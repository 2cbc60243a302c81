package dev.pullpass.core.redact;

/** Finds secrets by where they stand in a tree. */
@FunctionalInterface
interface FieldRule {

  /** True if it has told all there is to say of this value, so that no other rule is needed. */
  boolean settles(Field field, Search search);
}
