package dev.pullpass.registry;

import dev.pullpass.core.credential.Password;
import java.util.List;
import java.util.Optional;

/**
 * What an answered challenge came to.
 *
 * @param header the {@code Authorization} header; empty where none could be had
 * @param token the token endpoint's answer, for Bearer
 * @param wanted what was asked of the token endpoint
 * @param use whether the credential took part
 * @param notes why not, if not
 */
record Permission(
    Optional<Password> header,
    Optional<TokenReply> token,
    Optional<TokenEndpoint.Wanted> wanted,
    Use use,
    List<String> notes) {

  /** The credential's part in a permission. */
  enum Use {
    WITH_CREDENTIAL,
    ANONYMOUS
  }

  static final Permission NONE = withheld(List.of());

  static Permission withheld(List<String> notes) {
    return new Permission(
        Optional.empty(), Optional.empty(), Optional.empty(), Use.ANONYMOUS, notes);
  }

  static Permission basic(Password header) {
    return new Permission(
        Optional.of(header), Optional.empty(), Optional.empty(), Use.WITH_CREDENTIAL, List.of());
  }

  /** The token endpoint's answer where it gave no token and so decides the question. */
  Optional<TokenReply> refusal() {
    return token.filter(it -> it.fault().isPresent() || it.answer().status() != 200);
  }

  boolean usesCredential() {
    return use == Use.WITH_CREDENTIAL;
  }
}
