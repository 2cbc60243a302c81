package dev.pullpass.core.redact;

import java.util.List;

/** How a placeholder has to be written so that the text around it still works. */
sealed interface Shape {

  /** {@code REDACTED_1}. */
  record Plain() implements Shape {}

  /** Base64 of {@code REDACTED_1}. */
  record Base64() implements Shape {}

  /** Base64 of {@code user:REDACTED_1}. */
  record UserBase64(String user) implements Shape {}

  /** Base64 of a text of which only some parts are secret. */
  record Packed(String text, List<Find> finds) implements Shape {

    public Packed {
      finds = List.copyOf(finds);
    }

    @Override
    public String toString() {
      return "Packed" + finds;
    }
  }
}
