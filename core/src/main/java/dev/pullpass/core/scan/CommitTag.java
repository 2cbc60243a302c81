package dev.pullpass.core.scan;

import dev.pullpass.core.source.ImageNames;
import dev.pullpass.core.source.MadeImage.Refs;
import java.util.List;

/**
 * Whether the tag of a pushed image tells the commit that it was built from. A commit's hash does,
 * and so do a git tag and the number of a run, which stand for one commit each; the names of
 * branches and pull requests, dates and plain words are given to one image after the other.
 */
enum CommitTag {
  /** It tells the commit. */
  DERIVED,
  /** It does not. */
  MOVING,
  /** It holds something that the file does not explain. */
  UNKNOWN;

  private static final List<String> COMMITS =
      List.of(
          "CI_COMMIT_SHA",
          "CI_COMMIT_SHORT_SHA",
          "CI_COMMIT_TAG",
          "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA",
          "CI_PIPELINE_ID",
          "CI_PIPELINE_IID",
          "CI_JOB_ID",
          "GITHUB_SHA",
          "GITHUB_RUN_ID",
          "GITHUB_RUN_NUMBER",
          "github.sha",
          "github.run_id",
          "github.run_number",
          "github.event.after",
          "head.sha",
          "head_sha",
          "release.tag_name",
          "{{sha}}",
          "git describe",
          "git log",
          "git show",
          "git rev-list",
          "git rev-parse");

  /** Named by the ref: a version where the pipeline runs for tags only, else a branch. */
  private static final List<String> REFS =
      List.of("CI_COMMIT_REF_", "github.ref", "GITHUB_REF", "{{branch}}", "base_ref");

  private static final List<String> MOVES =
      List.of(
          "CI_COMMIT_BRANCH",
          "CI_DEFAULT_BRANCH",
          "CI_ENVIRONMENT_",
          "CI_PROJECT_",
          "CI_REGISTRY",
          "CI_MERGE_REQUEST_IID",
          "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME",
          "GITHUB_HEAD_REF",
          "GITHUB_BASE_REF",
          "GITHUB_REPOSITORY",
          "GITHUB_ACTOR",
          "github.head_ref",
          "github.base_ref",
          "github.event.number",
          "github.event.pull_request.number",
          "github.event.repository",
          "github.event_name",
          "github.repository",
          "github.actor",
          "{{number}}",
          "{{date",
          "$(date",
          "`date",
          "git branch",
          "--abbrev-ref");

  /** Of the whole name of an image, its variables filled in as far as the file tells. */
  static CommitTag of(String name, Refs refs) {
    String tag = ImageNames.tag(name);
    return tag.isEmpty() ? ofUntagged(name) : ofTag(tag, refs);
  }

  /** The last part of a name that is a variable may bring the tag along. */
  private static CommitTag ofUntagged(String name) {
    String last = ImageNames.lastSegment(name);
    boolean known = contains(last, MOVES) || contains(last, COMMITS) || contains(last, REFS);
    return isOpen(last) && !known ? UNKNOWN : MOVING;
  }

  private static CommitTag ofTag(String tag, Refs refs) {
    boolean branch = contains(tag, List.of("--abbrev-ref", "--symbolic-full-name"));
    if (!branch && contains(tag, COMMITS)) {
      return DERIVED;
    }
    if (tag.contains("{{tag}}") || tag.contains("{{version}}")) {
      return refs == Refs.BRANCHES ? MOVING : DERIVED;
    }
    if (contains(tag, REFS)) {
      return refs == Refs.TAGS ? DERIVED : MOVING;
    }
    return isOpen(tag) && !contains(tag, MOVES) ? UNKNOWN : MOVING;
  }

  private static boolean isOpen(String text) {
    return text.indexOf('$') >= 0
        || text.indexOf('`') >= 0
        || text.indexOf('%') >= 0
        || text.contains("{{");
  }

  private static boolean contains(String text, List<String> words) {
    return words.stream().anyMatch(text::contains);
  }
}
