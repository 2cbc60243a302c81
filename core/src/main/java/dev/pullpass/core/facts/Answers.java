package dev.pullpass.core.facts;

import dev.pullpass.core.facts.PullPlan.FoundCredential;
import java.util.List;
import java.util.Optional;

/**
 * What registries answered about one image.
 *
 * @param planned the answers to the planned credentials, in the plan's order; shorter than the plan
 *     when one of them succeeded
 * @param anonymous the answer without a credential, if it was asked
 * @param elsewhere answers to credentials that lie in the cluster but are not planned
 * @param tags the repository's tags, if they were asked for
 */
public record Answers(
    List<RegistryAnswer> planned,
    Optional<RegistryAnswer> anonymous,
    List<Tried> elsewhere,
    Optional<TagsAnswer> tags) {

  /** A credential that is not planned, and the answer to it. */
  public record Tried(FoundCredential credential, RegistryAnswer answer) {}

  /** Nothing was asked. */
  public static final Answers NONE =
      new Answers(List.of(), Optional.empty(), List.of(), Optional.empty());

  public Answers {
    planned = List.copyOf(planned);
    elsewhere = List.copyOf(elsewhere);
  }

  /** True if a registry was asked at all. */
  public boolean asked() {
    return !planned.isEmpty() || anonymous.isPresent();
  }

  /**
   * The answer that decides what the kubelet would see: the first success; else the most telling
   * one, where "absent" tells more than a refusal and a refusal more than a fault. An anonymous
   * answer counts only where nothing was planned.
   */
  public Optional<RegistryAnswer> decisive() {
    Optional<RegistryAnswer> best = Optional.empty();
    for (RegistryAnswer answer : planned.isEmpty() ? anonymous.stream().toList() : planned) {
      if (best.isEmpty() || rank(answer) > rank(best.get())) {
        best = Optional.of(answer);
      }
    }
    return best;
  }

  private static int rank(RegistryAnswer answer) {
    if (answer.isOk()) {
      return 4;
    }
    if (answer.isAbsent()) {
      return 3;
    }
    if (answer.isRefusal()) {
      return 2;
    }
    return answer.fault().isPresent() ? 0 : 1;
  }

  /** The first credential elsewhere in the cluster that pulls the image. */
  public Optional<Tried> working() {
    return elsewhere.stream().filter(tried -> tried.answer().isOk()).findFirst();
  }

  /** True if some credential, planned or not, or nobody at all, was let in far enough to know. */
  public boolean existenceSeen() {
    return working().isPresent()
        || anonymous.filter(RegistryAnswer::isOk).isPresent()
        || planned.stream().anyMatch(RegistryAnswer::isOk);
  }
}
