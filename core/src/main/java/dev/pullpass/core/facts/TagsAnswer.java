package dev.pullpass.core.facts;

import java.util.List;

/**
 * What a registry answered to {@code tags/list} of one repository.
 *
 * @param status the HTTP status; 0 when there was no answer
 * @param tags the tags, in the registry's order
 * @param complete false where the listing was cut short
 * @param repositoryAbsent true if the registry said NAME_UNKNOWN (or 404) for the repository itself
 */
public record TagsAnswer(
    int status, List<String> tags, boolean complete, boolean repositoryAbsent) {

  public TagsAnswer {
    tags = List.copyOf(tags);
  }
}
