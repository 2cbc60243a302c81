package dev.pullpass.core.source;

import dev.pullpass.core.text.Span;

/** A word of a shell command, its quotes taken off, with the place of each of its characters. */
final class ShellWord {
  private final String value;
  private final int[] offsets;

  ShellWord(String value, int[] offsets) {
    this.value = value;
    this.offsets = offsets;
  }

  String value() {
    return value;
  }

  /** Where a character stands in the file. */
  int offset(int index) {
    return offsets[Math.min(index, offsets.length - 1)];
  }

  /** From its first character to its last; quotes around it do not count. */
  Span span() {
    return new Span(offsets[0], Math.max(offsets[0], offsets[offsets.length - 1] + 1));
  }

  /** What stands from a character on; the word itself where nothing does. */
  ShellWord from(int index) {
    if (index <= 0 || index >= value.length()) {
      return this;
    }
    int[] rest = java.util.Arrays.copyOfRange(offsets, index, offsets.length);
    return new ShellWord(value.substring(index), rest);
  }

  /** Without what it starts with, where it does. */
  ShellWord without(String prefix) {
    return value.startsWith(prefix) ? from(prefix.length()) : this;
  }

  /** The part between two characters, which must not be empty. */
  ShellWord part(int from, int to) {
    return new ShellWord(
        value.substring(from, to), java.util.Arrays.copyOfRange(offsets, from, to));
  }

  @Override
  public String toString() {
    return value;
  }
}
