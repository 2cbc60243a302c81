package dev.pullpass.core.audit;

import dev.pullpass.core.credential.ConfigEntry;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.KnownCredential;
import dev.pullpass.core.credential.RegistryKey;

/**
 * One entry of a secret, and what its credential tells of itself.
 *
 * @param use whether an image matches it
 */
public record HeldEntry(ConfigEntry entry, KnownCredential known, Use use) {

  /** Whether anybody pulls with an entry. */
  public enum Use {
    /** Some image of those who name the secret matches it. */
    MATCHED,
    /** None does. */
    UNMATCHED
  }

  static HeldEntry of(ConfigEntry entry, Use use) {
    return new HeldEntry(entry, KnownCredential.recognise(entry.credential()), use);
  }

  /** The registry's host, with its port; the key as written where the kubelet cannot parse it. */
  public String host() {
    return entry
        .key()
        .map(key -> key.host() + (key.port().isEmpty() ? "" : ":" + key.port()))
        .map(HeldEntry::shown)
        .orElseGet(() -> shown(entry.written()));
  }

  /** The key as written, without what may be a secret in it. */
  public String shownKey() {
    return shown(entry.written());
  }

  /** A user, a password or a query stands in no key that anybody matches. */
  private static String shown(String key) {
    int query = key.indexOf('?');
    String plain = query < 0 ? key : key.substring(0, query) + "?***";
    int at = plain.lastIndexOf('@');
    return at < 0 ? plain : "***" + plain.substring(at);
  }

  /** The key as the kubelet compares it. */
  String key() {
    return entry.key().map(RegistryKey::text).orElse(entry.written());
  }

  Credential credential() {
    return entry.credential();
  }

  boolean isEmpty() {
    return credential().password().isEmpty();
  }
}
