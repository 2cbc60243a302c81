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
          new Situation(Personality.DOCKER_HUB, Situation::openToAll, "1.0", scene -> scene),
          new Situation(Personality.GITLAB, Situation::readableByAlice, "1.0", alice("right")),
          new Situation(Personality.ZOT, Situation::readableByAlice, "1.0", alice("right")),
          new Situation(Personality.ZOT, Situation::otherPlatform, "1.0", alice("right")),
          new Situation(Personality.GHCR, Situation::readableByAlice, "1.0", alice("wrong")),
          new Situation(Personality.HARBOR, Situation::readableByAlice, "1.0", alice("wrong")),
          new Situation(Personality.DOCKER_HUB, Situation::openToAll, "1.0", alice("wrong")),
          new Situation(Personality.ECR, Situation::expired, "1.0", Situation::bob),
          new Situation(Personality.HARBOR, Situation::notReadableByBob, "1.0", Situation::bob),
          new Situation(Personality.GITLAB, Situation::readableByAlice, "1.0", scene -> scene),
          new Situation(
              Personality.GITLAB,
              Situation::readableByAlice,
              "1.0",
              scene -> scene.elsewhere("gitlab-pull", "alice", "right")),
          new Situation(Personality.QUAY, Situation::readableByAlice, "2.0", alice("right")),
          new Situation(
              Personality.ARTIFACT_REGISTRY, Situation::readableByAlice, "2.0", alice("right")),
          new Situation(Personality.ECR, Situation::empty, "1.0", alice("right")),
          new Situation(Personality.DOCKER_HUB, Situation::rateLimited, "1.0", scene -> scene),
          new Situation(Personality.GITLAB, Situation::failing, "1.0", alice("right")),
          new Situation(Personality.GHCR, Situation::readableByAlice, "${TAG}", alice("right")));

  private static void empty(FakeRegistry registry) {
    registry.heal();
  }

  private static void readableByAlice(FakeRegistry registry) {
    registry.repository("shop/web").tag("1.0").readers("alice");
  }

  private static void openToAll(FakeRegistry registry) {
    registry.repository("shop/web").tag("1.0").everybody();
  }

  private static void otherPlatform(FakeRegistry registry) {
    registry.repository("shop/web").index("1.0", "linux/arm64").readers("alice");
  }

  private static void notReadableByBob(FakeRegistry registry) {
    readableByAlice(registry);
    registry.user("bob", "right");
  }

  private static void expired(FakeRegistry registry) {
    readableByAlice(registry);
    registry.account("bob", "right", Standing.EXPIRED);
  }

  private static void rateLimited(FakeRegistry registry) {
    openToAll(registry);
    registry.fault(Endpoint.MANIFEST, new Fault.TooManyRequests(3_600));
  }

  private static void failing(FakeRegistry registry) {
    readableByAlice(registry);
    registry.fault(Endpoint.MANIFEST, new Fault.Status(503));
  }

  private static UnaryOperator<Scene> alice(String word) {
    return scene -> scene.with("regcred", "alice", word);
  }

  private static Scene bob(Scene scene) {
    return scene.with("regcred", "bob", "right");
  }
}
