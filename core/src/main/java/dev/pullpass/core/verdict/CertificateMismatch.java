package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The registry's certificate is for another name. */
record CertificateMismatch(Facts facts) implements OnTheWire {
  static final About ABOUT =
      new About(
          "CertificateMismatch",
          Group.NETWORK,
          "The registry's certificate is for another name.",
          "The name, or IP address, in the image reference must be among the certificate's subject alternative names.",
          "Use a name that is in the certificate, or issue a new one.");

  static Optional<CertificateMismatch> check(Facts facts) {
    return Optional.of(new CertificateMismatch(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return "The certificate of " + host() + " is not valid for that name.";
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Use a name from the certificate in the image reference, or issue the certificate for "
                + host()
                + " too."));
  }
}
