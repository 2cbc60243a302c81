package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.verdict.About.Group;
import java.util.List;
import java.util.Optional;

/** The registry speaks plain HTTP where the node expects HTTPS. */
record HttpOnHttps(Facts facts) implements OnTheWire {
  static final About ABOUT =
      new About(
          "HttpOnHttps",
          Group.NETWORK,
          "The registry speaks plain HTTP where the node expects HTTPS.",
          "Container runtimes use HTTPS for every host that is not declared otherwise on the node (localhost excepted).",
          "Give the registry a certificate, or declare it as plain HTTP on the nodes.");

  static Optional<HttpOnHttps> check(Facts facts) {
    return Optional.of(new HttpOnHttps(facts));
  }

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public String summary() {
    return "" + host() + " speaks plain HTTP; the node expects HTTPS.";
  }

  @Override
  public List<Remedy> fix() {
    return List.of(
        Remedy.of("Better: give the registry a certificate."),
        Remedy.of(
            "Otherwise declare it on every node: /etc/containerd/certs.d/"
                + host()
                + "/hosts.toml with server = \"http://"
                + host()
                + "\"."));
  }
}
