package dev.pullpass.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealmsTest {

  @ParameterizedTest(name = "{0} may send its credential to {1}")
  @CsvSource({
    "registry-1.docker.io, https://auth.docker.io/token",
    "registry.gitlab.com, https://gitlab.com/jwt/auth",
    "registry.git.acme.co.uk, https://git.acme.co.uk/jwt/auth",
    "registry.digitalocean.com, https://api.digitalocean.com/v2/registry/auth",
    "acme.jfrog.io, https://acme.jfrog.io:443/artifactory/api/docker/r/v2/token",
    "registry.test:5000, https://registry.test:5001/token",
    "10.0.0.7:5000, https://10.0.0.7/token",
    "registry, https://registry/token",
  })
  void trustsTheSameRegistrableDomain(String host, String realm) {
    assertThat(objection(host, realm)).isEmpty();
  }

  @ParameterizedTest(name = "{0} may not send its credential to {1}")
  @CsvSource({
    "registry.acme.com, https://evil.example/token, evil.example",
    "one.azurecr.io, https://two.azurecr.io/oauth2/token, two.azurecr.io",
    "acme.co.uk, https://evil.co.uk/token, evil.co.uk",
    "acme.jfrog.io, https://evil.jfrog.io/token, evil.jfrog.io",
    "docker.io.evil.example, https://auth.docker.io/token, auth.docker.io",
    "registry-1.docker.io, https://auth.docker.io.evil.example/token, auth.docker.io.evil.example",
    "reg.team-a.svc.cluster.local, https://t.team-b.svc.cluster.local/token, t.team-b.svc.cluster.local",
    "10.0.0.7, https://10.0.0.8/token, 10.0.0.8",
    "registry, https://other/token, other",
  })
  void objectsToAnotherDomain(String host, String realm, String named) {
    assertThat(objection(host, realm))
        .isEqualTo(
            "The credential was not sent: "
                + host
                + " names a token endpoint on another domain, "
                + named
                + ". To allow it: --trust-realm "
                + named);
  }

  @Test
  void objectsToPlainHttpEvenOnTheSameHost() {
    assertThat(objection("registry.test", "http://registry.test/token"))
        .isEqualTo(
            "The credential was not sent: the token endpoint registry.test is plain HTTP."
                + " Declare it insecure to allow that.");
  }

  @Test
  void trustsWhatTheUserTrusts() {
    Realms realms = new Realms(Clients.settings().withTrustedRealms(Set.of("Tokens.Example")));
    Origin realm = Origin.of(URI.create("https://tokens.example/token"));
    assertThat(realms.objection("registry.acme.com", realm)).isEmpty();
  }

  private static String objection(String host, String realm) {
    return new Realms(Clients.settings()).objection(host, Origin.of(URI.create(realm))).orElse("");
  }
}
