package dev.pullpass.core.text;

/**
 * A document that cannot be read. The message names what was wrong and where, never the content.
 */
public final class MalformedInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong and where ("line 3, column 7: …"), without any of the content
   */
  public MalformedInput(String message) {
    super(message);
  }
}
