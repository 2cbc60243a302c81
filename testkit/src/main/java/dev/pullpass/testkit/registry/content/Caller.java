package dev.pullpass.testkit.registry.content;

/**
 * Who asks, as the registry sees it.
 *
 * @param user the user name sent, whether it exists or not; empty for anonymous
 */
public record Caller(Standing standing, String user) {

  /** Nobody in particular. */
  public static final Caller ANONYMOUS = new Caller(Standing.ANONYMOUS, "");

  /** True if no credential was sent. */
  public boolean isAnonymous() {
    return standing == Standing.ANONYMOUS;
  }

  /** True if a credential was sent that the registry does not take. */
  public boolean isRefused() {
    return standing != Standing.ANONYMOUS && standing != Standing.KNOWN;
  }
}
