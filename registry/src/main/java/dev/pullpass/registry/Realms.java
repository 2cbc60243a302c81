package dev.pullpass.registry;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a registry's token endpoint may get that registry's credential: if it is on the
 * same host or the same registrable domain ({@code registry-1.docker.io} and {@code
 * auth.docker.io}, {@code registry.gitlab.com} and {@code gitlab.com}, {@code
 * registry.digitalocean.com} and {@code api.digitalocean.com}), or if the user trusts it; and never
 * over plain HTTP unless that host is declared insecure.
 *
 * <p>The registrable domain is approximated, not read from the public suffix list: the last two
 * labels, or three where the last two are a national second level ({@code co.uk}) or belong to a
 * provider whose customers get names below them ({@link #SHARED}). A shared domain missing here
 * would trust a neighbour's realm, so the list names the providers that registries run on.
 */
final class Realms {
  private static final Set<String> SHARED =
      Set.of(
          "amazonaws.com",
          "amazonaws.com.cn",
          "azurecr.io",
          "azurecr.cn",
          "azurecr.us",
          "azurewebsites.net",
          "azurefd.net",
          "cloudapp.azure.com",
          "cloudfront.net",
          "pkg.dev",
          "run.app",
          "appspot.com",
          "web.app",
          "firebaseapp.com",
          "googleusercontent.com",
          "herokuapp.com",
          "fly.dev",
          "onrender.com",
          "vercel.app",
          "netlify.app",
          "pages.dev",
          "workers.dev",
          "trycloudflare.com",
          "ondigitalocean.app",
          "github.io",
          "gitlab.io",
          "github.dev",
          "ngrok.io",
          "ngrok.app",
          "ngrok-free.app",
          "nip.io",
          "sslip.io",
          "duckdns.org",
          "jfrog.io",
          "ocir.io",
          "oraclecloud.com",
          "aliyuncs.com",
          "myhuaweicloud.com",
          "tencentcloudcr.com",
          "scw.cloud",
          "ovh.net",
          "ts.net",
          "svc.cluster.local",
          "local",
          "internal");

  private static final Set<String> SECOND_LEVEL =
      Set.of(
          "ac", "co", "com", "edu", "go", "gob", "gov", "gouv", "mil", "ne", "net", "nom", "or",
          "org");

  private final RegistrySettings settings;

  Realms(RegistrySettings settings) {
    this.settings = settings;
  }

  /** Why the realm gets no credential of this registry; empty if it may have it. */
  Optional<String> objection(String apiHost, Origin realm) {
    if (isUnprotected(realm)) {
      return Optional.of(
          "The credential was not sent: the token endpoint "
              + realm.authority()
              + " is plain HTTP. Declare it insecure to allow that.");
    }
    if (isTrusted(apiHost, realm)) {
      return Optional.empty();
    }
    return Optional.of(
        "The credential was not sent: "
            + apiHost
            + " names a token endpoint on another domain, "
            + realm.authority()
            + ". To allow it: --trust-realm "
            + realm.host());
  }

  /** True if the realm is plain HTTP without leave. */
  boolean isUnprotected(Origin realm) {
    return realm.isPlain() && !settings.isInsecure(realm);
  }

  private boolean isTrusted(String apiHost, Origin realm) {
    return settings.trustedRealms().contains(realm.host())
        || settings.trustedRealms().contains(realm.authority())
        || domain(hostOf(apiHost)).equals(domain(realm.host()));
  }

  private static String hostOf(String apiHost) {
    return Origin.url("https://" + apiHost).map(url -> Origin.of(url).host()).orElse(apiHost);
  }

  /** The registrable domain of a host name; addresses and single labels stand for themselves. */
  static String domain(String host) {
    if (Address.parse(host).isPresent()) {
      return host;
    }
    List<String> labels = List.of(host.split("\\.", -1));
    for (int size = labels.size() - 1; size > 0; size--) {
      if (isSuffix(labels.subList(labels.size() - size, labels.size()))) {
        return String.join(".", labels.subList(labels.size() - size - 1, labels.size()));
      }
    }
    return host;
  }

  private static boolean isSuffix(List<String> labels) {
    if (SHARED.contains(String.join(".", labels)) || labels.size() == 1) {
      return true;
    }
    return labels.size() == 2
        && labels.get(1).length() == 2
        && SECOND_LEVEL.contains(labels.get(0));
  }
}
