package dev.pullpass.testkit.registry.content;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.Password;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Everything that a fake registry knows: its repositories, its accounts, and the namespaces that
 * users belong to. Decides who a caller is and what the caller may pull. Safe for threads.
 */
public final class Holdings {

  /** One account and how its credential is regarded. */
  private record Account(Password password, Standing standing) {}

  private final Map<String, Repository> repositories = new ConcurrentSkipListMap<>();
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> members = new ConcurrentHashMap<>();

  /** The repository with the name, made if need be. */
  public Repository create(String name) {
    return repositories.computeIfAbsent(name, Repository::new);
  }

  /** Adds an account whose right password is regarded as told. */
  public void add(Credential credential, Standing standing) {
    accounts.put(credential.username(), new Account(credential.password(), standing));
  }

  /**
   * Makes the user a member of a namespace ({@code acme}, {@code acme/team}): may pull everything
   * below it, and is told when something there does not exist.
   */
  public void join(String namespace, String user) {
    members.computeIfAbsent(namespace, key -> ConcurrentHashMap.newKeySet()).add(user);
  }

  /** The repository with the name. */
  public Optional<Repository> repository(String name) {
    return Optional.ofNullable(repositories.get(name));
  }

  /** True if any repository lies in the name's first path component (a project, an owner). */
  public boolean hasProjectOf(String name) {
    String project = name.replaceFirst("/.*", "") + "/";
    return repositories.keySet().stream().anyMatch(known -> known.startsWith(project));
  }

  /** Who sent this credential. */
  public Caller identify(Credential sent) {
    Account account = accounts.get(sent.username());
    boolean right = account != null && account.password().equals(sent.password());
    Standing standing = right && account != null ? account.standing() : Standing.WRONG;
    return new Caller(standing, sent.username());
  }

  /** Who uses this password as a bearer token, whatever the user name (OpenShift). */
  public Caller identify(Password token) {
    return accounts.entrySet().stream()
        .filter(entry -> entry.getValue().password().equals(token))
        .map(entry -> new Caller(entry.getValue().standing(), entry.getKey()))
        .findFirst()
        .orElse(new Caller(Standing.WRONG, ""));
  }

  /**
   * True if the caller may pull from the repository of that name, were it there. An absent
   * repository may be pulled from by the members of its namespace only.
   */
  public boolean mayPull(Caller caller, String name) {
    boolean open = repository(name).map(Repository::isOpen).orElse(false);
    return open || (caller.standing() == Standing.KNOWN && isReader(caller.user(), name));
  }

  private boolean isReader(String user, String name) {
    return repository(name).map(repository -> repository.admits(user)).orElse(false)
        || members.entrySet().stream()
            .anyMatch(e -> name.startsWith(e.getKey() + "/") && e.getValue().contains(user));
  }
}
