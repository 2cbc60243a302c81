package dev.pullpass.core.usage;

import dev.pullpass.core.cluster.ObjectName;
import java.util.Locale;

/**
 * The commands of {@code pullpass secret} that advice and pages name. None has a password among its
 * arguments: it comes through standard input.
 */
public final class SecretCommands {
  private static final int LONGEST_NAME = 63;

  private SecretCommands() {}

  /** A name for a secret that is yet to be made: {@code ghcr-io}, {@code registry-test-5000}. */
  public static String nameFor(String registry) {
    String name = registry.replace('.', '-').replace(':', '-').toLowerCase(Locale.ROOT);
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /**
   * Creates a secret for one registry.
   *
   * @param namespaces one, or several with commas
   * @param user the user name, or a word in capitals that stands for it
   */
  public static String create(String name, String namespaces, String registry, String user) {
    return "pullpass secret create "
        + Shell.word(name)
        + " -n "
        + Shell.word(namespaces)
        + " --registry "
        + Shell.word(registry)
        + " --username "
        + Shell.word(user)
        + " --password-stdin";
  }

  /** Copies a secret to another namespace. */
  public static String copy(ObjectName from, String namespace) {
    return "pullpass secret copy --from "
        + Shell.word(from.toString())
        + " -n "
        + Shell.word(namespace);
  }

  /** Shows where a new credential would go, in place of the one that the secret holds. */
  public static String rotate(ObjectName secret) {
    return "pullpass secret rotate "
        + Shell.word(secret.toString())
        + " --password-stdin < password";
  }

  /** Prints an ExternalSecret, by which External Secrets Operator makes the secret. */
  public static String external(String name, String namespace) {
    return "pullpass secret create "
        + Shell.word(name)
        + " -n "
        + Shell.word(namespace)
        + " -o external-secret --store STORE --remote-key KEY";
  }

  /** Adds a secret to a service account's list. */
  public static String wireToAccount(String name, String namespace, String account) {
    return wire(name, namespace) + " --service-account " + Shell.word(account);
  }

  /** Adds a secret to the pod template of a workload ({@code deploy/web}). */
  public static String wireToTemplate(String name, String namespace, String workload) {
    return "pullpass secret wire "
        + Shell.word(name)
        + " "
        + Shell.word(workload)
        + " -n "
        + Shell.word(namespace);
  }

  /** Takes a secret out of the lists of all service accounts of its namespace. */
  public static String unwire(ObjectName secret) {
    return "pullpass secret unwire "
        + Shell.word(secret.name())
        + " -n "
        + Shell.word(secret.namespace())
        + " --service-account '*'";
  }

  private static String wire(String name, String namespace) {
    return "pullpass secret wire " + Shell.word(name) + " -n " + Shell.word(namespace);
  }
}
