package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The registry's certificate is signed by an authority that the node does not trust. */
record CertificateUntrusted(Facts facts) implements OnTheWire {
  static final About ABOUT =
      new About(
          "CertificateUntrusted",
          Group.NETWORK,
          "The registry's certificate is signed by an authority that the node does not trust.",
          "A private authority must be known to the container runtime of every node; what a laptop or a pod trusts does not count.",
          "Install the authority on the nodes.");

  static Optional<CertificateUntrusted> check(Facts facts) {
    return Optional.of(new CertificateUntrusted(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return "The node does not trust the authority that signed the certificate of " + host() + ".";
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of(
            "Install the CA on every node: /etc/containerd/certs.d/"
                + host()
                + "/hosts.toml with ca = \"…\", or the system's store, then restart the runtime."));
  }
}
