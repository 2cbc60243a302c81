package dev.pullpass.testkit.registry;

import dev.pullpass.testkit.registry.content.Standing;
import dev.pullpass.testkit.registry.personality.Personality;
import java.util.Map;
import java.util.Optional;

/**
 * The same scene for every personality: acme/app is private and read by alice, who belongs to acme;
 * acme/open is public; bob has an account only; eve's credential has expired, uma's lacks the
 * scope, dan's account is disabled.
 */
final class Scene {
  private static final Map<String, String[]> PULLS =
      Map.ofEntries(
          Map.entry("anonymous, private", new String[] {"", "acme/app:1.0"}),
          Map.entry("anonymous, public", new String[] {"", "acme/open:1.0"}),
          Map.entry("anonymous, absent", new String[] {"", "acme/none:1.0"}),
          Map.entry("reader", new String[] {"alice:alice-right", "acme/app:1.0"}),
          Map.entry("wrong password", new String[] {"alice:wrong", "acme/app:1.0"}),
          Map.entry("wrong password, public", new String[] {"alice:wrong", "acme/open:1.0"}),
          Map.entry("expired", new String[] {"eve:eve-right", "acme/app:1.0"}),
          Map.entry("expired, public", new String[] {"eve:eve-right", "acme/open:1.0"}),
          Map.entry("scope lacking", new String[] {"uma:uma-right", "acme/app:1.0"}),
          Map.entry("account disabled", new String[] {"dan:dan-right", "acme/app:1.0"}),
          Map.entry("no right", new String[] {"bob:bob-right", "acme/app:1.0"}),
          Map.entry(
              "absent, asked by a member", new String[] {"alice:alice-right", "acme/none:1.0"}),
          Map.entry("absent, asked by a stranger", new String[] {"bob:bob-right", "zeta/none:1.0"}),
          Map.entry("tag absent", new String[] {"alice:alice-right", "acme/app:9.9"}));

  private Scene() {}

  static FakeRegistry start(Personality personality) {
    return FakeRegistry.start(personality)
        .user("alice", "alice-right")
        .user("bob", "bob-right")
        .account("eve", "eve-right", Standing.EXPIRED)
        .account("uma", "uma-right", Standing.UNSCOPED)
        .account("dan", "dan-right", Standing.DISABLED)
        .member("alice", "acme")
        .repository("acme/app")
        .tag("1.0")
        .readers("alice")
        .and()
        .repository("acme/open")
        .tag("1.0")
        .everybody()
        .and();
  }

  /** What the personality answers in the situation, and at which step. */
  static String answer(Personality personality, String situation) {
    try (FakeRegistry registry = start(personality)) {
      Client client = new Client(registry);
      return switch (situation) {
        case "ping" -> client.challenge("/v2/");
        case "first manifest request" -> client.challenge("/v2/acme/app/manifests/1.0");
        case "rate limited" -> spoilt(registry, new Fault.TooManyRequests(-1));
        case "address not let in" -> spoilt(registry, new Fault.Firewall());
        default -> {
          String[] pull = Optional.ofNullable(PULLS.get(situation)).orElseThrow();
          yield client.pull(pull[1], Optional.of(pull[0]).filter(who -> !who.isEmpty()));
        }
      };
    }
  }

  private static String spoilt(FakeRegistry registry, Fault fault) {
    registry.fault(Endpoint.MANIFEST, fault);
    return new Client(registry).challenge("/v2/acme/open/manifests/1.0");
  }
}
