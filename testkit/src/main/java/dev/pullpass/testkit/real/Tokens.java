package dev.pullpass.testkit.real;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Bearer tokens made for one control plane, one for each of its own parts. */
final class Tokens {
  private final Map<Login, String> values = new EnumMap<>(Login.class);

  /** Who logs in with a token; the names are Kubernetes' own. */
  enum Login {
    ADMIN("admin", "system:masters"),
    CONTROLLERS("system:kube-controller-manager", "system:masters"),
    SCHEDULER("system:kube-scheduler", "system:masters"),
    NODE("system:node:" + RealNode.NAME, "system:nodes");

    private final String user;
    private final String group;

    Login(String user, String group) {
      this.user = user;
      this.group = group;
    }

    /** A line of a {@code --token-auth-file}: token, user, uid, groups. */
    private String line(String token) {
      return "%s,%s,%s,%s\n".formatted(token, user, this, group);
    }
  }

  private Tokens() {
    for (Login login : Login.values()) {
      values.put(login, random());
    }
  }

  static Tokens make() {
    return new Tokens();
  }

  private static String random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String of(Login login) {
    return Objects.requireNonNull(values.get(login));
  }

  /** The content of a {@code --token-auth-file}. */
  String csv() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey().line(entry.getValue()))
        .collect(Collectors.joining());
  }
}
