package dev.pullpass.core.facts;

import dev.pullpass.core.facts.RegistryAnswer.Challenge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code WWW-Authenticate} headers (RFC 9110, section 11.6.1), tolerantly: several headers,
 * several challenges in one, any case, quoted strings with escapes, values without quotes (gcr.io),
 * nothing at all (Harbor).
 */
public final class Challenges {
  private final String text;
  private final List<Challenge> found = new ArrayList<>();
  private int at;

  private Challenges(String text) {
    this.text = text;
  }

  /** All Basic and Bearer challenges, in order; other schemes are left out. */
  public static List<Challenge> parse(List<String> headers) {
    List<Challenge> all = new ArrayList<>();
    headers.forEach(header -> all.addAll(new Challenges(header).read()));
    return all;
  }

  /** The one that is followed: Bearer with a usable realm before Basic, as containerd does. */
  public static Optional<Challenge> preferred(List<Challenge> challenges) {
    Optional<Challenge> bearer = challenges.stream().filter(Challenges::isUsableBearer).findFirst();
    return bearer.isPresent()
        ? bearer
        : challenges.stream().filter(Challenges::isBasic).findFirst();
  }

  /** True if the registry wants the user name and password itself, not a token. */
  public static boolean isBasic(Challenge challenge) {
    return challenge.scheme().equals("basic");
  }

  private static boolean isUsableBearer(Challenge challenge) {
    return challenge.scheme().equals("bearer") && isWebUrl(challenge.realm());
  }

  private static boolean isWebUrl(String realm) {
    String start = realm.toLowerCase(Locale.ROOT);
    return start.startsWith("https://") || start.startsWith("http://");
  }

  private List<Challenge> read() {
    String scheme = "";
    Map<String, String> parameters = new LinkedHashMap<>();
    skip(" \t,");
    while (at < text.length()) {
      String name = token();
      skip(" \t");
      if (at < text.length() && text.charAt(at) == '=') {
        at++;
        parameters.putIfAbsent(name.toLowerCase(Locale.ROOT), value());
      } else {
        add(scheme, parameters);
        scheme = name.toLowerCase(Locale.ROOT);
        parameters = new LinkedHashMap<>();
      }
      skip(" \t,");
    }
    add(scheme, parameters);
    return found;
  }

  private void add(String scheme, Map<String, String> parameters) {
    if (scheme.equals("basic") || scheme.equals("bearer")) {
      found.add(
          new Challenge(
              scheme,
              parameters.getOrDefault("realm", ""),
              parameters.getOrDefault("service", ""),
              parameters.getOrDefault("scope", ""),
              parameters.getOrDefault("error", "")));
    }
  }

  private void skip(String characters) {
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private String token() {
    int start = at;
    while (at < text.length() && " \t,=".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String value() {
    skip(" \t");
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int start = at;
    while (at < text.length() && " \t,".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      value.append(text.charAt(at));
    }
    at++;
    return value.toString();
  }
}
