package dev.pullpass.core.credential;

import java.util.List;
import java.util.Optional;

/**
 * A Docker config out of a pull secret, as the kubelet reads it (kubernetes
 * pkg/credentialprovider/config.go).
 *
 * @param entries the entries in the order of the document; empty where something is fatal
 * @param fatal what makes the kubelet give up, on this secret and on the whole pull
 * @param notes what the kubelet does not stumble over, but makes an entry useless or suspect
 * @param helpers the credential helpers that the config relies on, which the kubelet never calls
 */
public record DockerConfig(
    List<ConfigEntry> entries,
    Optional<ConfigFault> fatal,
    List<ConfigFault> notes,
    List<String> helpers) {

  /** The two forms of a Docker config. */
  public enum Format {
    /** {@code config.json}: the entries lie under {@code auths}. */
    CONFIG_JSON,
    /** The older {@code .dockercfg}: the entries are the document. */
    DOCKERCFG
  }

  public DockerConfig {
    entries = List.copyOf(entries);
    notes = List.copyOf(notes);
    helpers = List.copyOf(helpers);
  }

  /** Reads the decoded bytes of a secret's data value; never throws, whatever they are. */
  public static DockerConfig parse(Format format, byte[] json) {
    return ConfigReader.read(format, json);
  }
}
