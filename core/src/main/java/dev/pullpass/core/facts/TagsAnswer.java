package dev.pullpass.core.facts;

import java.util.List;
import java.util.Optional;

/**
 * What a registry answered to {@code tags/list} of one repository.
 *
 * @param status the HTTP status; 0 when there was no answer
 * @param tags the tags, in the registry's order
 * @param complete false where the listing was cut short
 * @param repositoryAbsent true if the registry said NAME_UNKNOWN (or 404) for the repository itself
 * @param obstacle why there is no list, or no whole one: a clause without a final stop, free of
 *     secrets
 */
public record TagsAnswer(
    int status,
    List<String> tags,
    boolean complete,
    boolean repositoryAbsent,
    Optional<String> obstacle) {

  public TagsAnswer {
    tags = List.copyOf(tags);
  }

  /** All tags of the repository. */
  public static TagsAnswer all(List<String> tags) {
    return new TagsAnswer(200, tags, true, false, Optional.empty());
  }

  /** The tags up to where the listing broke off. */
  public static TagsAnswer some(List<String> tags, String obstacle) {
    return new TagsAnswer(200, tags, false, false, Optional.of(obstacle));
  }

  /** The registry does not know the repository. */
  public static TagsAnswer noRepository(String obstacle) {
    return new TagsAnswer(404, List.of(), false, true, Optional.of(obstacle));
  }

  /** No list, by refusal or failure; status 0 where there was no answer, or nobody asked. */
  public static TagsAnswer none(int status, String obstacle) {
    return new TagsAnswer(status, List.of(), false, false, Optional.of(obstacle));
  }
}
