package dev.pullpass.core.image;

import java.util.Optional;

/**
 * A normalised image reference.
 *
 * @param domain host, with port where written ({@code docker.io}, {@code registry.test:5000})
 * @param path repository path ({@code library/nginx})
 * @param tag the tag; {@code latest} where neither tag nor digest is written
 * @param digest {@code sha256:…}; when present it decides, and the tag is ignored by the runtime
 */
public record ImageReference(
    String written, String domain, String path, Optional<String> tag, Optional<String> digest)
    implements Reference {

  /** {@code docker.io/library/nginx}: what the kubelet looks credentials up by. */
  public String repository() {
    return domain + "/" + path;
  }

  /**
   * What people write: {@code nginx} for {@code docker.io/library/nginx}, no tag or digest. Where
   * the short form would be read as something else, it is the repository in full.
   */
  public String familiarName() {
    String official = "docker.io/library/";
    String name = repository();
    boolean single = name.startsWith(official) && name.lastIndexOf('/') < official.length();
    String shortName = single ? name.substring(official.length()) : path;
    return domain.equals("docker.io")
            && Reference.parse(shortName) instanceof ImageReference again
            && again.repository().equals(name)
        ? shortName
        : name;
  }

  /** What is asked of the registry: the digest if there is one, else the tag. */
  public String identifier() {
    return digest.orElseGet(() -> tag.orElse("latest"));
  }

  /** The full reference: {@code docker.io/library/nginx:1.27} or {@code …@sha256:…}. */
  public String canonical() {
    return repository() + tag.map(t -> ":" + t).orElse("") + digest.map(d -> "@" + d).orElse("");
  }

  /** The host that serves the registry API: {@code registry-1.docker.io} for Docker Hub. */
  public String apiHost() {
    return domain.equals("docker.io") ? "registry-1.docker.io" : domain;
  }
}
