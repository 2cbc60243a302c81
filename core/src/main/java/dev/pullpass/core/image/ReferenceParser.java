package dev.pullpass.core.image;

final class ReferenceParser {
  private ReferenceParser() {}

  static Reference parse(String text) {
    return new InvalidReference(text, "invalid reference format", 0);
  }
}
