package dev.pullpass.core.verdict;

import static dev.pullpass.core.facts.Symptom.*;
import static dev.pullpass.core.verdict.Rule.rule;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.Symptom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The decision: why can this container's image not be pulled? The facts name the step at which it
 * fails ({@link Symptom}); the first rule that finds its condition and produces that symptom is the
 * cause. Order is only priority: every check is right by itself.
 */
public final class Diagnosis {

  private Diagnosis() {}

  static final List<Rule> RULES =
      List.of(
          // the reference, and what stops the kubelet before it asks any registry
          rule(UnrenderedTemplate.ABOUT, UnrenderedTemplate::check, REFERENCE),
          rule(ReferenceInvalid.ABOUT, ReferenceInvalid::check, REFERENCE),
          rule(ShortNameAmbiguous.ABOUT, ShortNameAmbiguous::check, SHORT_NAME),
          rule(ReverifiedImage.ABOUT, ReverifiedImage::check, NEVER),
          rule(NeverPull.ABOUT, NeverPull::check, NEVER),
          rule(PullThrottled.ABOUT, PullThrottled::check, THROTTLED),
          rule(ImageInspectFailed.ABOUT, ImageInspectFailed::check, INSPECT),
          // one unreadable secret ends every pull of the pod, so it needs no symptom of its own
          rule(
              NeighbourSecretMalformed.ABOUT,
              NeighbourSecretMalformed::check,
              SECRET,
              UNKNOWN,
              REFUSED),
          rule(SecretMalformed.ABOUT, SecretMalformed::check, SECRET, UNKNOWN, REFUSED),
          // the way to the registry
          rule(HostUnknown.ABOUT, HostUnknown::check, HOST_UNKNOWN),
          rule(ConnectionRefused.ABOUT, ConnectionRefused::check, CONNECTION),
          rule(ConnectionTimedOut.ABOUT, ConnectionTimedOut::check, TIMED_OUT),
          rule(CertificateExpired.ABOUT, CertificateExpired::check, Symptom.CERTIFICATE_EXPIRED),
          rule(CertificateMismatch.ABOUT, CertificateMismatch::check, CERTIFICATE_NAME),
          rule(CertificateUntrusted.ABOUT, CertificateUntrusted::check, UNTRUSTED),
          rule(HttpOnHttps.ABOUT, HttpOnHttps::check, HTTP_ON_HTTPS),
          rule(ProxyFailure.ABOUT, ProxyFailure::check, PROXY),
          rule(RateLimited.ABOUT, RateLimited::check, RATE_LIMITED),
          rule(AddressRefused.ABOUT, AddressRefused::check, ADDRESS),
          rule(RegistryFailing.ABOUT, RegistryFailing::check, FAILING),
          // refused, with a credential
          rule(StaleCredentialOnPublicImage.ABOUT, StaleCredentialOnPublicImage::check, REFUSED),
          rule(EmptyCredential.ABOUT, EmptyCredential::check, REFUSED),
          rule(CredentialExpired.ABOUT, CredentialExpired::check, REFUSED),
          rule(CredentialRejected.ABOUT, CredentialRejected::check, REFUSED),
          rule(AccessDenied.ABOUT, AccessDenied::check, REFUSED),
          // refused, because no credential matched
          rule(SecretAbsent.ABOUT, SecretAbsent::checkCause, REFUSED),
          rule(SecretWrongType.ABOUT, SecretWrongType::checkCause, REFUSED),
          rule(SecretMalformed.ABOUT, SecretMalformed::checkShape, REFUSED),
          rule(ShadowedByPodSecrets.ABOUT, ShadowedByPodSecrets::check, REFUSED),
          rule(PodPredatesServiceAccount.ABOUT, PodPredatesServiceAccount::check, REFUSED),
          rule(NoEntryForRegistry.ABOUT, NoEntryForRegistry::checkCause, REFUSED),
          rule(NoPullSecret.ABOUT, NoPullSecret::check, REFUSED),
          rule(AbsentOrNoAccess.ABOUT, AbsentOrNoAccess::check, REFUSED),
          // let in, but it is not there, or not for this node
          rule(RepositoryAbsent.ABOUT, RepositoryAbsent::check, ABSENT),
          rule(DigestAbsent.ABOUT, DigestAbsent::check, ABSENT),
          rule(TagAbsent.ABOUT, TagAbsent::check, ABSENT),
          rule(PlatformAbsent.ABOUT, PlatformAbsent::check, PLATFORM),
          rule(ManifestUnsupported.ABOUT, ManifestUnsupported::check, UNSUPPORTED),
          rule(CorruptLayer.ABOUT, CorruptLayer::check, CORRUPT),
          rule(SignatureRejected.ABOUT, SignatureRejected::check, SIGNATURE),
          rule(DiskFull.ABOUT, DiskFull::check, DISK),
          rule(Pullable.ABOUT, Pullable::check, SUCCEEDS),
          rule(CannotTell.ABOUT, CannotTell::check, Symptom.values()));

  /** Finds the cause of a failing pull, and what else is wrong beside it. */
  public static Finding of(Facts facts) {
    Symptom symptom = facts.symptom();
    Verdict cause =
        RULES.stream()
            .filter(rule -> rule.canExplain(symptom))
            .flatMap(rule -> rule.check().check(facts).stream())
            .map(Verdict.class::cast)
            .findFirst()
            .orElseThrow();
    return new Finding(facts, cause, also(facts, cause));
  }

  /**
   * The cause of a pull that nobody has tried yet, where the credentials themselves tell it: all
   * that the kubelet would send has expired.
   */
  public static Optional<Verdict> foreseenExpiry(Facts facts) {
    return CredentialExpired.foresee(facts).map(Verdict.class::cast);
  }

  /** The finding for a container whose image is on its node and in use. */
  public static Finding healthy(Facts facts) {
    return new Finding(facts, new Pullable(facts), List.of());
  }

  /** What is true of every verdict, in the order of the rules. */
  public static List<About> catalogue() {
    return RULES.stream().map(Rule::about).distinct().toList();
  }

  /** Defects that are plain from the objects themselves, whatever the pull failed of. */
  private static final List<Rule.Check> DEFECTS =
      List.of(
          SecretMalformed::check,
          SecretAbsent::check,
          SecretWrongType::check,
          EmptyCredential::check,
          CredentialExpired::check,
          ReverifiedImage::check);

  /** Suspicions that are worth showing only where the cause itself stays open. */
  private static final List<Rule.Check> SUSPICIONS =
      List.of(
          ShadowedByPodSecrets::check,
          PodPredatesServiceAccount::check,
          NoEntryForRegistry::check,
          NoPullSecret::check);

  /** The cause itself, and the malformed secret that the cause already names. */
  private static boolean isSaid(Verdict verdict, Verdict cause) {
    return verdict.name().equals(cause.name())
        || (verdict instanceof SecretMalformed && cause instanceof NeighbourSecretMalformed);
  }

  private static List<Verdict> also(Facts facts, Verdict cause) {
    List<Rule.Check> checks = new ArrayList<>(DEFECTS);
    if (cause instanceof CannotTell || cause instanceof AbsentOrNoAccess) {
      checks.addAll(SUSPICIONS);
    }
    List<Verdict> also = new ArrayList<>();
    for (Rule.Check check : checks) {
      Optional<? extends Verdict> found = check.check(facts);
      if (found.isPresent() && !isSaid(found.get(), cause)) {
        also.add(found.get());
      }
    }
    return also;
  }
}
