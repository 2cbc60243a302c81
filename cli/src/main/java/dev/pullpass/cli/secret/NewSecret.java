package dev.pullpass.cli.secret;

import dev.pullpass.cli.UsageProblem;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.DockerConfigWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pull secret that is to be, without a namespace. */
record NewSecret(String name, List<NewEntry> entries) {
  private static final int LONGEST_NAME = 253;

  NewSecret {
    entries = List.copyOf(entries);
  }

  /** All entries in one secret. */
  static List<NewSecret> together(String name, List<NewEntry> entries) {
    return List.of(new NewSecret(name, entries));
  }

  /**
   * One secret for each entry, named after it: {@code regcred-ghcr-io}. That way each is renewed
   * and withdrawn by itself.
   */
  static List<NewSecret> split(String name, List<NewEntry> entries) {
    Map<String, NewSecret> secrets = new LinkedHashMap<>();
    for (NewEntry entry : entries) {
      String own = name + "-" + suffix(entry.key().host() + entry.key().path());
      if (secrets.put(own, new NewSecret(own, List.of(entry))) != null) {
        throw new UsageProblem("--split gives two secrets the name " + own + "; create them apart");
      }
    }
    secrets.keySet().forEach(NewSecret::checkName);
    return List.copyOf(secrets.values());
  }

  private static String suffix(String host) {
    return host.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** Refuses what is no name of an object (RFC 1123 subdomain). */
  static void checkName(String name) {
    String label = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
    if (name.length() > LONGEST_NAME || !name.matches(label + "(\\." + label + ")*")) {
      throw new UsageProblem(
          "\""
              + name
              + "\" is no name of a secret: lower-case letters, digits, - and ., at most "
              + LONGEST_NAME
              + " characters");
    }
  }

  /** The value of {@code .dockerconfigjson}. */
  Confidential content() {
    Map<String, Credential> byKey = new LinkedHashMap<>();
    entries.forEach(entry -> byKey.put(entry.key().text(), entry.credential()));
    return DockerConfigWriter.write(byKey);
  }
}
