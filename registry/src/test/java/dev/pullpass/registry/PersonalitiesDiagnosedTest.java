package dev.pullpass.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.Inquiry;
import dev.pullpass.core.verdict.Diagnosis;
import dev.pullpass.core.verdict.Verdict;
import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.personality.Personality;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is diagnosed at each registry by its answers alone: the node says only that it backs off.
 * Where a registry answers the same to two causes, the verdict must not choose between them.
 *
 * <p>ECR has no anonymous pulls, ACR has them for all of a registry or for none, and zot's
 * challenge is Basic: there whoever sends nothing needs a credential first, whether the image
 * exists or not. Harbor takes a bad credential for none, and zot serves public images to whoever
 * sends nothing first, as containerd does. ACR says one 401 for everything, and its firewall knows
 * the address of this machine only, not the nodes'.
 */
class PersonalitiesDiagnosedTest {
  /** The registries, by the names that images give them. */
  static final Map<Personality, String> DOMAINS = domains();

  private static Map<Personality, String> domains() {
    Map<Personality, String> domains = new LinkedHashMap<>();
    domains.put(Personality.DOCKER_HUB, "docker.io");
    domains.put(Personality.GHCR, "ghcr.io");
    domains.put(Personality.ECR, "111122223333.dkr.ecr.eu-west-1.amazonaws.com");
    domains.put(Personality.ECR_PUBLIC, "public.ecr.aws");
    domains.put(Personality.ARTIFACT_REGISTRY, "europe-west1-docker.pkg.dev");
    domains.put(Personality.ACR, "acme.azurecr.io");
    domains.put(Personality.QUAY, "quay.io");
    domains.put(Personality.HARBOR, "harbor.example.com");
    domains.put(Personality.ARTIFACTORY, "acme.jfrog.io");
    domains.put(Personality.GITLAB, "registry.gitlab.com");
    domains.put(Personality.OPENSHIFT, "image-registry.openshift-image-registry.svc:5000");
    domains.put(Personality.GITEA, "gitea.example.com");
    domains.put(Personality.ZOT, "zot.example.com");
    return domains;
  }

  /** A GitLab of one's own, whose host name tells nothing. */
  private static final String OWN_GITLAB = "registry.example.com";

  /** Situation, the usual verdict, and the registries with another one. */
  static final String TABLE =
      """
      anonymous, private image             | AbsentOrNoAccess   | ECR, ACR, ZOT: NoPullSecret; ECR_PUBLIC: RepositoryAbsent
      anonymous, public image              | Pullable           | ECR: NoPullSecret
      anonymous, no such repository        | AbsentOrNoAccess   | ECR, ACR, ZOT: NoPullSecret; ECR_PUBLIC, GITEA: RepositoryAbsent
      wrong password, private image        | CredentialRejected | ACR: AbsentOrNoAccess
      wrong password, public image         | StaleCredentialOnPublicImage | ECR: CredentialRejected; HARBOR, ZOT: Pullable
      expired credential, private image    | CredentialRejected | DOCKER_HUB, ECR, ECR_PUBLIC, ARTIFACTORY: CredentialExpired; ACR: AbsentOrNoAccess
      valid credential, no right           | AbsentOrNoAccess   | GHCR, ECR, ARTIFACTORY, GITEA, ZOT: AccessDenied; ECR_PUBLIC: RepositoryAbsent
      valid credential, no such repository | RepositoryAbsent   | DOCKER_HUB, QUAY: AbsentOrNoAccess
      valid credential, no such tag        | TagAbsent          |
      valid credential, a tag that is near | TagAbsent          |
      rate limit                           | RateLimited        |
      status 503                           | RegistryFailing    |
      address not let in                   | AccessDenied       | ACR: CannotTell; GHCR: AbsentOrNoAccess
      other platforms only                 | PlatformAbsent     |
      """;

  @TestFactory
  Stream<DynamicTest> theVerdictIsWhatTheAnswersProve() {
    return TABLE.lines().flatMap(PersonalitiesDiagnosedTest::cells);
  }

  private static Stream<DynamicTest> cells(String row) {
    String[] columns = row.split("\\|", -1);
    String situation = columns[0].strip();
    return DOMAINS.keySet().stream()
        .map(
            personality ->
                DynamicTest.dynamicTest(
                    situation + " at " + personality,
                    () ->
                        assertThat(verdict(personality, Pull.of(situation)).name())
                            .isEqualTo(expected(personality, columns))));
  }

  private static String expected(Personality personality, String[] columns) {
    return Stream.of(columns[2].split(";", -1))
        .map(exception -> exception.split(":", -1))
        .filter(exception -> (exception[0] + ",").contains(personality.name() + ","))
        .map(exception -> exception[1].strip())
        .findFirst()
        .orElse(columns[1].strip());
  }

  private static Verdict verdict(Personality personality, Pull pull) {
    return verdict(personality, Optional.ofNullable(DOMAINS.get(personality)).orElseThrow(), pull);
  }

  private static Verdict verdict(Personality personality, String domain, Pull pull) {
    try (FakeRegistry fake = pull.prepare(FakeRegistry.start(personality));
        RegistryClient client = Clients.insecure(fake.host())) {
      RealName registry = new RealName(client, domain, fake.host());
      Facts facts = Inquiry.complete(pull.facts(domain), registry);
      return Diagnosis.of(facts).cause();
    }
  }

  @Test
  void aGitlabOfOnesOwnHidesAbsenceLikeTheirs() {
    for (String situation : List.of("anonymous, private image", "anonymous, no such repository")) {
      assertThat(verdict(Personality.GITLAB, OWN_GITLAB, Pull.of(situation)).name())
          .as(situation)
          .isEqualTo("AbsentOrNoAccess");
    }
  }

  @TestFactory
  Stream<DynamicTest> theNearestTagIsNamed() {
    return DOMAINS.keySet().stream()
        .map(
            personality ->
                DynamicTest.dynamicTest(
                    personality.toString(),
                    () ->
                        assertThat(
                                verdict(
                                        personality,
                                        Pull.of("valid credential, a tag that is near"))
                                    .summary())
                            .isEqualTo(
                                DOMAINS.get(personality)
                                    + "/acme/app has no tag 1.1"
                                    + upstream(personality)
                                    + "; it has 1.2 and 1.0.")));
  }

  /** A 404 of Artifactory's may be what became of an upstream's 401 or 429. */
  private static String upstream(Personality personality) {
    return personality == Personality.ARTIFACTORY
        ? ", or acme.jfrog.io could not read it upstream"
        : "";
  }
}
