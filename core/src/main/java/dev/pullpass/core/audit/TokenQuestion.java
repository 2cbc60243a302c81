package dev.pullpass.core.audit;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.CredentialKind;
import dev.pullpass.core.credential.Password;
import java.util.Optional;

/**
 * A token of which its own forge can tell the scopes and the end. Equal tokens for the same
 * registry are one question, however many secrets hold them.
 *
 * @param registry the registry that the token is for, which decides whose API may see it
 */
public record TokenQuestion(Forge forge, String registry, Password token) {

  /** Who issues tokens that can be asked about. */
  public enum Forge {
    GITHUB("GitHub", "read:packages"),
    GITLAB("GitLab", "read_registry");

    private final String label;
    private final String scope;

    Forge(String label, String scope) {
      this.label = label;
      this.scope = scope;
    }

    /** How people call it. */
    public String label() {
      return label;
    }

    /** The one scope that a pull needs. */
    public String scope() {
      return scope;
    }
  }

  /** The question about an entry's token, if it is of a kind that can be asked about. */
  static Optional<TokenQuestion> of(HeldEntry entry) {
    return forge(entry.known().kind()).map(forge -> of(forge, entry.host(), entry.credential()));
  }

  private static TokenQuestion of(Forge forge, String host, Credential credential) {
    return new TokenQuestion(forge, host, credential.password());
  }

  private static Optional<Forge> forge(CredentialKind kind) {
    return switch (kind) {
      case GITHUB_CLASSIC -> Optional.of(Forge.GITHUB);
      case GITLAB_ACCESS_TOKEN -> Optional.of(Forge.GITLAB);
      default -> Optional.empty();
    };
  }
}
