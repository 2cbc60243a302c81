package dev.pullpass.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.facts.TagsAnswer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTagsTest {

  @Test
  void aCommonBeginningCountsMoreThanACommonEnd() {
    assertThat(nearest("1.4.2", "2.4.2", "1.4.1", "latest")).first().isEqualTo("1.4.1");
  }

  @Test
  void aLetterTooManyIsFound() {
    assertThat(nearest("v1.4.2", "1.3.0", "1.4.2", "2.0.0")).first().isEqualTo("1.4.2");
  }

  @Test
  void atMostThreeAreNamed() {
    assertThat(nearest("a", "b", "c", "d", "e")).hasSize(3);
  }

  @Test
  void whatCannotBeATagIsNotPrinted() {
    assertThat(nearest("1.0", "1.1; rm -rf ~", "$(id)", "1.2")).containsExactly("1.2");
  }

  @Test
  void nothingIsNamedWhereNothingWasListed() {
    assertThat(NearestTags.of("1.0", Optional.empty())).isEmpty();
  }

  private static List<String> nearest(String wanted, String... tags) {
    return NearestTags.of(
        wanted, Optional.of(new TagsAnswer(200, List.of(tags), true, false, Optional.empty())));
  }
}
