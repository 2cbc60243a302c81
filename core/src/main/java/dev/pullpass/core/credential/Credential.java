package dev.pullpass.core.credential;

/** A user name and a password, as a pull secret holds them. Either may be empty. */
public record Credential(String username, Password password) {
  private static final int LONGEST_NAME = 64;
  private static final int SHORTEST_TOKEN = 8;

  /** A credential from plain texts. */
  public static Credential of(String username, String password) {
    return new Credential(username, Password.of(password));
  }

  /**
   * The user name as it may be shown. Some registries take the token as user name too
   * (DigitalOcean), and some people put it there: what looks like one is {@code ***}.
   */
  public String shownUser() {
    boolean isPassword = username.length() > SHORTEST_TOKEN && password.reveal().contains(username);
    return isPassword || isToken(username) || username.length() > LONGEST_NAME ? "***" : username;
  }

  private static boolean isToken(String name) {
    return !name.isEmpty()
        && KnownCredential.recognise(of("", name)).kind() != CredentialKind.PASSWORD;
  }

  /** True if nothing is in it: the container runtime then pulls as if there were no credential. */
  public boolean isEmpty() {
    return username.isEmpty() && password.isEmpty();
  }
}
