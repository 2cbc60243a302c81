package dev.pullpass.bench;

import dev.pullpass.testkit.registry.Endpoint;
import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.Fault;
import dev.pullpass.testkit.registry.content.Standing;
import dev.pullpass.testkit.registry.personality.Personality;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A registry, what is in it, and a pod that pulls from it; what comes of it is measured.
 *
 * @param registry whose ways the registry has
 * @param filling what is put into it, besides {@code alice}, whose word is {@code right}
 * @param tag what the pod pulls of {@code shop/web}
 * @param secrets adds the secrets
 */
record Situation(
    Personality registry,
    Consumer<FakeRegistry> filling,
    String tag,
    UnaryOperator<Scene> secrets) {

  static final List<Situation> ALL =
      List.of(
          new Situation(Personality.DOCKER_HUB, openToAll(), "1.0", scene -> scene),
          new Situation(Personality.GITLAB, readableByAlice(), "1.0", alice("right")),
          new Situation(Personality.ZOT, readableByAlice(), "1.0", alice("right")),
          new Situation(Personality.ZOT, otherPlatform(), "1.0", alice("right")),
          new Situation(Personality.GHCR, readableByAlice(), "1.0", alice("wrong")),
          new Situation(Personality.HARBOR, readableByAlice(), "1.0", alice("wrong")),
          new Situation(Personality.DOCKER_HUB, openToAll(), "1.0", alice("wrong")),
          new Situation(Personality.ECR, expired(), "1.0", bob()),
          new Situation(Personality.HARBOR, notReadableByBob(), "1.0", bob()),
          new Situation(Personality.GITLAB, readableByAlice(), "1.0", scene -> scene),
          new Situation(
              Personality.GITLAB,
              readableByAlice(),
              "1.0",
              scene -> scene.elsewhere("gitlab-pull", "alice", "right")),
          new Situation(Personality.QUAY, readableByAlice(), "2.0", alice("right")),
          new Situation(Personality.ARTIFACT_REGISTRY, readableByAlice(), "2.0", alice("right")),
          new Situation(Personality.ECR, registry -> {}, "1.0", alice("right")),
          new Situation(Personality.DOCKER_HUB, rateLimited(), "1.0", scene -> scene),
          new Situation(Personality.GITLAB, failing(), "1.0", alice("right")),
          new Situation(Personality.GHCR, readableByAlice(), "${TAG}", alice("right")));

  private static Consumer<FakeRegistry> readableByAlice() {
    return registry -> registry.repository("shop/web").tag("1.0").readers("alice");
  }

  private static Consumer<FakeRegistry> openToAll() {
    return registry -> registry.repository("shop/web").tag("1.0").everybody();
  }

  private static Consumer<FakeRegistry> otherPlatform() {
    return registry -> registry.repository("shop/web").index("1.0", "linux/arm64").readers("alice");
  }

  private static Consumer<FakeRegistry> notReadableByBob() {
    return readableByAlice().andThen(registry -> registry.user("bob", "right"));
  }

  private static Consumer<FakeRegistry> expired() {
    return readableByAlice()
        .andThen(registry -> registry.account("bob", "right", Standing.EXPIRED));
  }

  private static Consumer<FakeRegistry> rateLimited() {
    return openToAll().andThen(r -> r.fault(Endpoint.MANIFEST, new Fault.TooManyRequests(3_600)));
  }

  private static Consumer<FakeRegistry> failing() {
    return readableByAlice().andThen(r -> r.fault(Endpoint.MANIFEST, new Fault.Status(503)));
  }

  private static UnaryOperator<Scene> alice(String word) {
    return scene -> scene.with("regcred", "alice", word);
  }

  private static UnaryOperator<Scene> bob() {
    return scene -> scene.with("regcred", "bob", "right");
  }
}
