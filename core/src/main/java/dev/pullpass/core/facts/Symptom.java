package dev.pullpass.core.facts;

import dev.pullpass.core.message.Label;
import dev.pullpass.core.message.Reading;
import java.util.Locale;

/**
 * At which step the pull fails, before asking why. A verdict can only be the cause of the symptoms
 * that it produces.
 */
public enum Symptom {
  /** The reference cannot be read. */
  REFERENCE,
  /** The runtime does not know which registry a short name means. */
  SHORT_NAME,
  /** The kubelet cannot read a pull secret. */
  SECRET,
  /** The policy is Never and the image is not (or not accessibly) there. */
  NEVER,
  /** The kubelet held the pull back. */
  THROTTLED,
  /** The runtime cannot inspect the image. */
  INSPECT,
  HOST_UNKNOWN,
  CONNECTION,
  TIMED_OUT,
  UNTRUSTED,
  CERTIFICATE_EXPIRED,
  CERTIFICATE_NAME,
  HTTP_ON_HTTPS,
  PROXY,
  RATE_LIMITED,
  /** The registry does not talk to this address, whatever it brings. */
  ADDRESS,
  /** The registry, or something before it, fails. */
  FAILING,
  /** The registry refuses: 401, 403, or "denied, or does not exist". */
  REFUSED,
  /** The registry does not know the manifest: 404. */
  ABSENT,
  PLATFORM,
  UNSUPPORTED,
  CORRUPT,
  SIGNATURE,
  DISK,
  /** It would be pulled now, by what the registry answers. */
  SUCCEEDS,
  /** Neither the node nor a registry says. */
  UNKNOWN;

  /**
   * The symptom that the node tells. The kubelet's reason says that an inspection failed; of the
   * text, what the runtime itself could not reach is then the runtime's trouble, not the
   * registry's.
   */
  static Symptom of(NodeSaid said) {
    Symptom told = of(said.reading());
    boolean onNode =
        switch (told) {
          case CONNECTION, TIMED_OUT, FAILING, HOST_UNKNOWN, UNKNOWN -> true;
          default -> false;
        };
    return said.reason().equals("ImageInspectError") && onNode ? INSPECT : told;
  }

  private static Symptom of(Reading reading) {
    if (isFirewall(reading.detail())) {
      return ADDRESS;
    }
    return switch (reading.label()) {
      case INVALID_IMAGE_NAME -> REFERENCE;
      case SHORT_NAME_UNRESOLVED -> SHORT_NAME;
      case PULL_SECRET_MALFORMED -> SECRET;
      case NEVER_PULL -> NEVER;
      case PULL_QPS_EXCEEDED -> THROTTLED;
      case INSPECT_FAILED -> INSPECT;
      case DNS_FAILURE -> HOST_UNKNOWN;
      case CONNECTION_FAILED -> CONNECTION;
      case TIMEOUT -> TIMED_OUT;
      case TLS_UNTRUSTED -> ofCertificate(reading.certificate());
      case TLS_HTTP_MISMATCH -> HTTP_ON_HTTPS;
      case PROXY_FAILURE -> PROXY;
      case RATE_LIMITED -> RATE_LIMITED;
      case REGISTRY_ERROR -> FAILING;
      case UNAUTHORIZED,
          BAD_CREDENTIALS,
          NO_CREDENTIALS,
          EXPIRED_CREDENTIALS,
          DENIED_OR_NOT_FOUND,
          INSUFFICIENT_PERMISSION ->
          REFUSED;
      case MANIFEST_NOT_FOUND, REPO_NOT_FOUND -> ABSENT;
      case PLATFORM_MISMATCH -> PLATFORM;
      case MANIFEST_UNSUPPORTED -> UNSUPPORTED;
      case CORRUPT_DATA -> CORRUPT;
      case SIGNATURE_REJECTED -> SIGNATURE;
      case DISK_FULL -> DISK;
      case BACKOFF_ONLY, PULL_SECRET_MISSING, UNREADABLE -> UNKNOWN;
    };
  }

  private static Symptom ofCertificate(Reading.Certificate certificate) {
    return switch (certificate) {
      case EXPIRED -> CERTIFICATE_EXPIRED;
      case WRONG_NAME -> CERTIFICATE_NAME;
      case NOT_CONCERNED, UNKNOWN_AUTHORITY -> UNTRUSTED;
    };
  }

  /** The symptom that an answer would give the kubelet. */
  static Symptom of(RegistryAnswer answer) {
    if (answer.isWithheld()) {
      return UNKNOWN;
    }
    if (answer.fault().isPresent()) {
      return ofFault(answer.fault().get().kind());
    }
    if (isFirewall(answer)) {
      return UNKNOWN;
    }
    return switch (answer.status()) {
      case 200 -> SUCCEEDS;
      case 401, 403 -> REFUSED;
      case 404 -> ABSENT;
      case 429 -> RATE_LIMITED;
      default -> FAILING;
    };
  }

  /**
   * True for the refusal of Azure Container Registry's firewall. It names the caller's address, so
   * that one seen from here says nothing about the nodes (Azure/acr#633).
   */
  public static boolean isFirewall(RegistryAnswer answer) {
    return answer.errors().stream().anyMatch(error -> isFirewall(error.message()));
  }

  private static boolean isFirewall(String text) {
    return text.contains("is not allowed access")
        && text.toLowerCase(Locale.ROOT).contains("client with ip");
  }

  private static Symptom ofFault(RegistryAnswer.NetworkFault.Kind kind) {
    return switch (kind) {
      case HOST_UNKNOWN -> HOST_UNKNOWN;
      case CONNECTION_REFUSED, CONNECTION_LOST -> CONNECTION;
      case TIMED_OUT -> TIMED_OUT;
      case CERTIFICATE_UNTRUSTED -> UNTRUSTED;
      case CERTIFICATE_EXPIRED -> CERTIFICATE_EXPIRED;
      case CERTIFICATE_MISMATCH -> CERTIFICATE_NAME;
      case HTTP_ON_HTTPS -> HTTP_ON_HTTPS;
      case PROXY_FAILURE -> PROXY;
      case REDIRECT_LOOP -> FAILING;
      case NOT_RECORDED -> UNKNOWN;
    };
  }

  /**
   * True for what only a registry's answer settles, so that a probe may correct the node's text.
   */
  boolean isForTheRegistryToSettle() {
    return this == REFUSED || this == ABSENT || this == UNKNOWN;
  }

  /** True if it goes on failing after the kubelet's brake, which only delays a pull. */
  boolean outlastsThrottling() {
    return this == REFUSED || this == ABSENT || this == PLATFORM;
  }

  /**
   * True if the reading can only come from a credential that was sent, not from an anonymous pull.
   */
  static boolean showsCredential(Reading reading) {
    return reading.label() == Label.BAD_CREDENTIALS
        || reading.label() == Label.EXPIRED_CREDENTIALS
        || reading.label() == Label.INSUFFICIENT_PERMISSION;
  }
}
