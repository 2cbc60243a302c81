package dev.pullpass.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.Inquiry;
import dev.pullpass.core.facts.Registry;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.TagsAnswer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.personality.Personality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a question costs once its challenge and token are known, at every registry and in every
 * situation: one request. None where the token endpoint's refusal is remembered; two where a
 * registry counts GETs, and a HEAD has shown that there is something to read.
 */
class WarmRequestsTest {

  /** Notes what each question cost, and what it should have. */
  private record Costs(RegistryClient client, Registry next, List<String> wrong)
      implements Registry {

    @Override
    public RegistryAnswer manifest(ImageReference image, Optional<Credential> credential) {
      long before = client.requests();
      RegistryAnswer answer = next.manifest(image, credential);
      note("manifest " + answer.status(), client.requests() - before, least(image, answer));
      return answer;
    }

    @Override
    public TagsAnswer tags(ImageReference image, Optional<Credential> credential) {
      long before = client.requests();
      TagsAnswer answer = next.tags(image, credential);
      note("tags " + answer.status(), client.requests() - before, 1);
      return answer;
    }

    private void note(String question, long cost, int least) {
      if (cost != least) {
        wrong.add(question + " took " + cost + " requests instead of " + least);
      }
    }

    private static int least(ImageReference image, RegistryAnswer answer) {
      if (answer.token().filter(token -> token.status() != 200).isPresent()) {
        return 0;
      }
      boolean toRead = answer.status() == 403 || !answer.platforms().isEmpty();
      return image.domain().equals("docker.io") && toRead ? 2 : 1;
    }
  }

  @TestFactory
  Stream<DynamicTest> aWarmQuestionIsOneRequest() {
    return Stream.concat(
            Stream.of("all is well"),
            PersonalitiesDiagnosedTest.TABLE.lines().map(row -> row.split("\\|", -1)[0].strip()))
        .flatMap(WarmRequestsTest::cells);
  }

  private static Stream<DynamicTest> cells(String situation) {
    return PersonalitiesDiagnosedTest.DOMAINS.entrySet().stream()
        .map(
            place ->
                DynamicTest.dynamicTest(
                    situation + " at " + place.getKey(),
                    () ->
                        assertThat(wrong(place.getKey(), place.getValue(), Pull.of(situation)))
                            .isEmpty()));
  }

  private static List<String> wrong(Personality personality, String domain, Pull pull) {
    try (FakeRegistry fake = pull.prepare(FakeRegistry.start(personality));
        RegistryClient client = Clients.insecure(fake.host())) {
      RealName registry = new RealName(client, domain, fake.host());
      Facts facts = pull.facts(domain);
      Inquiry.complete(facts, registry);
      List<String> wrong = new ArrayList<>();
      Inquiry.complete(facts, new Costs(client, registry, wrong));
      return wrong;
    }
  }
}
