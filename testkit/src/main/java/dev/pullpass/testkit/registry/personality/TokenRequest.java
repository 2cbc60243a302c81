package dev.pullpass.testkit.registry.personality;

import dev.pullpass.testkit.registry.content.Caller;
import dev.pullpass.testkit.registry.content.Holdings;
import java.util.List;

/**
 * A request for a token.
 *
 * @param service the {@code service} parameter; may be empty
 * @param scopes what is asked for, split into single ones
 */
public record TokenRequest(Caller caller, String service, List<String> scopes, Holdings holdings) {

  public TokenRequest {
    scopes = List.copyOf(scopes);
  }

  /** The repositories asked for. */
  public List<String> repositories() {
    return scopes.stream()
        .filter(scope -> scope.startsWith("repository:"))
        .map(scope -> scope.substring(scope.indexOf(':') + 1, scope.lastIndexOf(':')))
        .toList();
  }

  /** True if any scope asks for the action. */
  public boolean wants(String action) {
    return scopes.stream()
        .map(scope -> scope.substring(scope.lastIndexOf(':') + 1))
        .anyMatch(actions -> List.of(actions.split(",", -1)).contains(action));
  }

  /** True if a repository is asked for that the caller may not pull from. */
  public boolean exceedsRights() {
    return repositories().stream().anyMatch(name -> !holdings.mayPull(caller, name));
  }

  /** The same request by nobody. */
  public TokenRequest anonymously() {
    return new TokenRequest(Caller.ANONYMOUS, service, scopes, holdings);
  }
}
