package dev.pullpass.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.Inquiry;
import dev.pullpass.core.verdict.Diagnosis;
import dev.pullpass.core.verdict.Verdict;
import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.personality.Personality;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is diagnosed at each registry by its answers alone: the node says only that it backs off.
 * Where a registry answers the same to two causes, the verdict must not choose between them.
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

  /** Situation, the usual verdict, and the registries with another one. */
  static final String TABLE =
      """
      anonymous, private image             | AbsentOrNoAccess   | ECR, ZOT: NoPullSecret; ECR_PUBLIC: RepositoryAbsent
      anonymous, public image              | Pullable           | ECR: NoPullSecret
      anonymous, no such repository        | AbsentOrNoAccess   | ECR, ZOT: NoPullSecret; ECR_PUBLIC, GITEA: RepositoryAbsent
      wrong password, private image        | CredentialRejected |
      wrong password, public image         | StaleCredentialOnPublicImage | ECR: CredentialRejected; HARBOR, ZOT: Pullable
      expired credential, private image    | CredentialRejected | DOCKER_HUB, ECR, ECR_PUBLIC, ARTIFACTORY: CredentialExpired
      valid credential, no right           | AbsentOrNoAccess   | GHCR, ECR, ARTIFACTORY, GITEA, ZOT: AccessDenied; ECR_PUBLIC: RepositoryAbsent
      valid credential, no such repository | RepositoryAbsent   | DOCKER_HUB, QUAY: AbsentOrNoAccess
      valid credential, no such tag        | TagAbsent          |
      valid credential, a tag that is near | TagAbsent          |
      rate limit                           | RateLimited        |
      status 503                           | RegistryFailing    |
      address not let in                   | AccessDenied       | ACR: CannotTell
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
    try (FakeRegistry fake = pull.prepare(FakeRegistry.start(personality));
        RegistryClient client = Clients.insecure(fake.host())) {
      String domain = Optional.ofNullable(DOMAINS.get(personality)).orElseThrow();
      RealName registry = new RealName(client, domain, fake.host());
      Facts facts = Inquiry.complete(pull.facts(domain), registry);
      return Diagnosis.of(facts).cause();
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
                                    + "/acme/app has no tag 1.1; it has 1.2 and 1.0.")));
  }
}
