package dev.pullpass.core.facts;

import dev.pullpass.core.image.Platform;
import java.util.List;
import java.util.Optional;

/**
 * What a registry answered when it was asked for one manifest with one credential. A refusal is
 * data, not an exception.
 *
 * @param status the HTTP status that decided (of the manifest request, or of the token request
 *     where that was refused); 0 when there was a {@link #fault()} instead
 * @param errors the OCI error entries of the deciding body, or one made of its plain text
 * @param challenge the last {@code WWW-Authenticate} challenge met
 * @param token what the token endpoint answered, if it was asked
 * @param digest {@code Docker-Content-Digest}, or the digest of the body
 * @param mediaType the manifest's media type; empty when there is none
 * @param platforms the platforms that an index offers; empty for a single manifest
 * @param fault why there was no answer
 * @param answeredBy the host that gave the deciding answer (redirects may lead elsewhere)
 * @param credentialSent false where the credential was withheld, for the reason in the notes
 * @param retryAfterSeconds what {@code Retry-After} asked for, if anything
 * @param notes further facts worth showing, one sentence each, free of secrets
 */
public record RegistryAnswer(
    int status,
    List<RegistryError> errors,
    Optional<Challenge> challenge,
    Optional<TokenAnswer> token,
    Optional<String> digest,
    String mediaType,
    List<Platform> platforms,
    Optional<NetworkFault> fault,
    String answeredBy,
    boolean credentialSent,
    Optional<Long> retryAfterSeconds,
    List<String> notes) {

  public RegistryAnswer {
    errors = List.copyOf(errors);
    platforms = List.copyOf(platforms);
    notes = List.copyOf(notes);
  }

  /**
   * One entry of the {@code errors} array of the OCI distribution specification.
   *
   * @param code {@code MANIFEST_UNKNOWN}, {@code DENIED}, …; empty for plain text
   */
  public record RegistryError(String code, String message) {}

  /**
   * A {@code WWW-Authenticate} challenge.
   *
   * @param scheme {@code basic} or {@code bearer}, in lower case
   * @param error the {@code error} parameter ({@code insufficient_scope}, {@code invalid_token});
   *     may be empty
   */
  public record Challenge(
      String scheme, String realm, String service, String scope, String error) {}

  /**
   * The token endpoint's answer.
   *
   * @param host the host asked
   * @param grantsPull whether the token's own {@code access} list grants pull on the repository;
   *     empty where the token cannot be read (GHCR, Artifact Registry)
   * @param credentialAccepted whether the endpoint takes the credential when it is asked for no
   *     scope at all, as {@code docker login} does: false means a bad credential, true a good one
   *     without the right; empty where that was not asked or not answered clearly
   */
  public record TokenAnswer(
      String host,
      int status,
      List<RegistryError> errors,
      Optional<Boolean> grantsPull,
      Optional<Boolean> credentialAccepted) {

    public TokenAnswer {
      errors = List.copyOf(errors);
    }
  }

  /**
   * A connection that gave no HTTP answer.
   *
   * @param host the host that was asked, with its port where it is not the scheme's own
   * @param detail the fault in the words of the library, without secrets
   */
  public record NetworkFault(Kind kind, String host, String detail) {

    /** What went wrong, told apart as far as the fault itself tells. */
    public enum Kind {
      HOST_UNKNOWN,
      CONNECTION_REFUSED,
      TIMED_OUT,
      CERTIFICATE_UNTRUSTED,
      CERTIFICATE_EXPIRED,
      CERTIFICATE_MISMATCH,
      HTTP_ON_HTTPS,
      PROXY_FAILURE,
      REDIRECT_LOOP,
      CONNECTION_LOST,
      /** A replay that has no answer to this question. */
      NOT_RECORDED
    }
  }

  /** A plain answer with nothing but a status. */
  public static RegistryAnswer ofStatus(int status, String answeredBy) {
    return new RegistryAnswer(
        status,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        List.of(),
        Optional.empty(),
        answeredBy,
        true,
        Optional.empty(),
        List.of());
  }

  /** No answer at all, only a fault. */
  public static RegistryAnswer ofFault(NetworkFault fault) {
    return new RegistryAnswer(
        0,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        List.of(),
        Optional.of(fault),
        fault.host(),
        true,
        Optional.empty(),
        List.of());
  }

  /** True if the manifest was handed out; a web page answered with 200 is none. */
  public boolean isOk() {
    return status == 200 && !mediaType.startsWith("text/");
  }

  /** True if the registry said, with whatever status, that it does not know the manifest. */
  public boolean isAbsent() {
    return status == 404;
  }

  /** True if access was refused, with 401 or 403, to what was sent. */
  public boolean isRefusal() {
    return (status == 401 || status == 403) && !isWithheld();
  }

  /**
   * True if the registry asked for a credential and was refused it, so that its answer says nothing
   * of the credential; the notes say why it was kept back.
   */
  public boolean isWithheld() {
    return (status == 401 || status == 403) && challenge.isPresent() && !credentialSent;
  }

  /** True if one of the error entries has the code. */
  public boolean hasCode(String code) {
    return errors.stream().anyMatch(error -> error.code().equals(code));
  }
}
