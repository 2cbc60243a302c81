package dev.pullpass.core.credential;

/** A user name and a password, as a pull secret holds them. Either may be empty. */
public record Credential(String username, Password password) {

  /** A credential from plain texts. */
  public static Credential of(String username, String password) {
    return new Credential(username, Password.of(password));
  }

  /** True if nothing is in it: the container runtime then pulls as if there were no credential. */
  public boolean isEmpty() {
    return username.isEmpty() && password.isEmpty();
  }
}
