package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The registry's certificate has expired, or is not valid yet. */
record CertificateExpired(Facts facts) implements OnTheWire {
  static final About ABOUT =
      new About(
          "CertificateExpired",
          Group.NETWORK,
          "The registry's certificate has expired, or is not valid yet.",
          "Go says 'certificate has expired or is not yet valid' for both; a wrong clock on the node does the same.",
          "Renew the certificate.");

  static Optional<CertificateExpired> check(Facts facts) {
    return Optional.of(new CertificateExpired(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return "The certificate of " + host() + " has expired, or the node's clock is wrong.";
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Renew the certificate of " + host() + ".",
            "openssl s_client -connect "
                + host()
                + (host().contains(":") ? "" : ":443")
                + " </dev/null 2>/dev/null | openssl x509 -noout -dates"));
  }
}
