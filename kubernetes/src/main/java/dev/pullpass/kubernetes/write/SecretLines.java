package dev.pullpass.kubernetes.write;

import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.credential.ConfigEntry;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.credential.KnownCredential;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A pull secret's content as people may see it: registries, users, kinds, and no password. */
final class SecretLines {
  private SecretLines() {}

  /** A line for each entry. */
  static List<String> of(String type, Confidential content) {
    return changed(type, content, content);
  }

  /** The same of what comes after; an entry whose credential differs is marked as new. */
  static List<String> changed(String type, Confidential before, Confidential after) {
    DockerConfig config = parse(type, after);
    List<String> lines = new ArrayList<>();
    lines.add("type: " + type);
    config.fatal().ifPresent(fault -> lines.add("unreadable: " + fault.explanation()));
    Map<String, Credential> former = credentials(parse(type, before));
    for (ConfigEntry entry : config.entries()) {
      boolean fresh = !entry.credential().equals(former.get(entry.written()));
      lines.add(line(entry) + (fresh ? " (new)" : ""));
    }
    return lines;
  }

  private static String line(ConfigEntry entry) {
    KnownCredential known = KnownCredential.recognise(entry.credential());
    return entry.written()
        + ": user "
        + entry.credential().shownUser()
        + ", password *** ("
        + known.kind().displayName()
        + ")";
  }

  /** The registries' keys in a {@code config.json}. */
  static Set<String> keys(Confidential content) {
    return credentials(parse(Secret.DOCKER_CONFIG_JSON, content)).keySet();
  }

  private static Map<String, Credential> credentials(DockerConfig config) {
    Map<String, Credential> all = new LinkedHashMap<>();
    config.entries().forEach(entry -> all.put(entry.written(), entry.credential()));
    return all;
  }

  private static DockerConfig parse(String type, Confidential content) {
    DockerConfig.Format format =
        type.equals(Secret.DOCKER_CFG)
            ? DockerConfig.Format.DOCKERCFG
            : DockerConfig.Format.CONFIG_JSON;
    return DockerConfig.parse(format, content.reveal());
  }
}
