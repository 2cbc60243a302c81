package dev.pullpass.cli;

import dev.pullpass.registry.ForgeHosts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which forges may be asked about tokens, besides the public ones. */
final class ApiHostOptions {
  @Option(
      names = "--api-host",
      paramLabel = "REGISTRY=URL",
      description = {
        "the API of a self-managed GitHub or GitLab that may be asked about tokens for this"
            + " registry (registry.acme.test=https://gitlab.acme.test/api/v4); may be given several"
            + " times"
      })
  private List<String> apis = new ArrayList<>();

  /** The public forges and those that were given. */
  ForgeHosts hosts() {
    Map<String, URI> declared = new LinkedHashMap<>();
    for (String given : apis) {
      int equals = given.indexOf('=');
      if (equals < 1) {
        throw wrong(given);
      }
      declared.put(given.substring(0, equals).toLowerCase(Locale.ROOT), url(given, equals));
    }
    return new ForgeHosts(declared);
  }

  private static URI url(String given, int equals) {
    try {
      URI url = new URI(given.substring(equals + 1).replaceAll("/+$", ""));
      boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      if (!web || url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null) {
        throw wrong(given);
      }
      return url;
    } catch (URISyntaxException notOne) {
      throw wrong(given);
    }
  }

  private static UsageProblem wrong(String given) {
    int equals = given.indexOf('=');
    String shown = equals < 0 ? given : given.substring(0, equals);
    return new UsageProblem(
        "--api-host \""
            + dev.pullpass.core.text.UserInfo.hide(shown)
            + "\" is not REGISTRY=URL; the URL starts with https:// and ends with the API's path");
  }
}
