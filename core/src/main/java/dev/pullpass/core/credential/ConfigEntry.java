package dev.pullpass.core.credential;

import java.util.List;
import java.util.Optional;

/**
 * One entry of a Docker config, as the kubelet reads it.
 *
 * @param written the key as written; user information in it is replaced by {@code ***}
 * @param key what the kubelet makes of the key; empty where it cannot parse it and ignores the
 *     entry
 * @param credential what the kubelet sends; it may be empty and still match
 * @param origin which fields the credential comes from
 * @param dropped names of fields that hold something and that the kubelet never reads ({@code
 *     identitytoken}, {@code registrytoken})
 * @param offset the index of the key's opening quote in the document
 */
public record ConfigEntry(
    String written,
    Optional<RegistryKey> key,
    Credential credential,
    Origin origin,
    List<String> dropped,
    int offset) {

  /** Which fields a credential comes from. */
  public enum Origin {
    /** {@code auth}, which outranks the two others. */
    AUTH,
    /** {@code username} and {@code password}. */
    FIELDS,
    /** Neither holds anything. */
    NOTHING
  }

  public ConfigEntry {
    dropped = List.copyOf(dropped);
  }

  /** True if the entry has an identity token, as {@code az acr login} and Docker Desktop write. */
  public boolean hasIdentityToken() {
    return dropped.contains("identitytoken");
  }
}
