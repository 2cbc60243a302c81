package dev.pullpass.testkit.demo;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code WWW-Authenticate} challenge as a container runtime reads it (RFC 9110 §11).
 *
 * @param scheme in lower case; empty where there is no challenge
 */
record WireChallenge(String scheme, Map<String, String> parameters) {
  private static final Pattern PARAMETER = Pattern.compile("([A-Za-z_]+)=\"([^\"]*)\"");

  WireChallenge {
    parameters = Map.copyOf(parameters);
  }

  static WireChallenge parse(String header) {
    Map<String, String> parameters = new TreeMap<>();
    Matcher matcher = PARAMETER.matcher(header);
    while (matcher.find()) {
      parameters.put(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2));
    }
    return new WireChallenge(
        header.trim().replaceFirst("\\s.*", "").toLowerCase(Locale.ROOT), parameters);
  }

  boolean isBearer() {
    return scheme.equals("bearer");
  }

  boolean isBasic() {
    return scheme.equals("basic");
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }
}
