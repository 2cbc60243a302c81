package dev.pullpass.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://index.docker.io/v1 | acme/app:1 | RENAME | the entry "https://index.docker.io/v1" lacks the final slash, so the kubelet does not match it
          registry-1.docker.io | acme/app:1 | RENAME | the entry "registry-1.docker.io" is not a name that the kubelet knows Docker Hub by (https://index.docker.io/v1/)
          hub.docker.com | nginx | RENAME | the entry "hub.docker.com" is not a name that the kubelet knows Docker Hub by (https://index.docker.io/v1/)
          r.example | r.example:5000/app | RENAME | the entry "r.example" has no port, the image has port 5000
          r.example:443 | r.example/app | RENAME | the entry "r.example:443" has port 443, the image has none
          r.example:443 | r.example:5000/app | RENAME | the entry "r.example:443" has port 443, the image has port 5000
          R.Example | r.example/app | RENAME | the entry "R.Example" differs in upper and lower case, which the kubelet minds
          r.example/v2 | r.example/app | RENAME | the entry "r.example/v2" lacks the final slash after /v2, so the kubelet takes that for a path
          r.example/team-b | r.example/team-a/app | ANOTHER | the entry "r.example/team-b" is only for the path /team-b, the image is under /team-a/app
          *.r.example | a.b.r.example/app | RENAME | the entry "*.r.example" stands for exactly one label before .r.example, a.b.r.example has another number
          1.dkr.ecr.us-east-1.amazonaws.com | 1.dkr.ecr.eu-west-1.amazonaws.com/app | ANOTHER | the entry "1.dkr.ecr.us-east-1.amazonaws.com" is for another region or account than 1.dkr.ecr.eu-west-1.amazonaws.com
          """)
  void explainsWhyAnEntryNearlyMatches(String key, String image, String mend, String why) {
    ImageReference reference = (ImageReference) Reference.parse(image);
    assertThat(NearMiss.explain(key, reference))
        .contains(new NearMiss.Miss(key, why, NearMiss.Mend.valueOf(mend)));
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource({
    "https://index.docker.io/v1/, nginx",
    "docker.io, acme/app",
    "r.example, r.example/app",
    "https://r.example/v2/, r.example/app",
    "quay.io, ghcr.io/acme/app"
  })
  void keepsSilentWhereTheKeyMatchesOrIsFarOff(String key, String image) {
    assertThat(NearMiss.explain(key, (ImageReference) Reference.parse(image))).isEmpty();
  }
}
