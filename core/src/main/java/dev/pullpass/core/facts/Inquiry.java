package dev.pullpass.core.facts;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.facts.Answers.Tried;
import dev.pullpass.core.facts.PullPlan.FoundCredential;
import dev.pullpass.core.image.ImageReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which questions are put to the registry for one image, and in which order: the plan as the
 * kubelet would go through it, then anonymous, then credentials that lie elsewhere, then the tags;
 * each only if the answers so far leave it open. Every question costs a request, so none is asked
 * in vain.
 */
public final class Inquiry {
  /** How many credentials from elsewhere are tried for one image. */
  static final int MOST_ELSEWHERE = 4;

  private final Registry registry;
  private final ImageReference image;

  private Inquiry(Registry registry, ImageReference image) {
    this.registry = registry;
    this.image = image;
  }

  /** Asks what the facts leave open, and returns the facts with the answers. */
  public static Facts complete(Facts facts, Registry registry) {
    if (facts.image().isEmpty() || isSettledOnTheNode(facts)) {
      return facts;
    }
    return facts.with(new Inquiry(registry, facts.image().get()).ask(facts));
  }

  /** True if no registry can add anything: the pull did not get, or was not meant to get, there. */
  private static boolean isSettledOnTheNode(Facts facts) {
    return switch (Symptom.of(facts.said())) {
      case REFERENCE, SHORT_NAME, NEVER, INSPECT, DISK, SECRET -> true;
      default -> facts.plan().malformed().isPresent();
    };
  }

  private Answers ask(Facts facts) {
    List<RegistryAnswer> planned = askPlanned(facts.plan().credentials());
    Optional<RegistryAnswer> anonymous = Optional.empty();
    boolean sentNothing =
        facts.plan().credentials().stream().allMatch(credential -> sent(credential).isEmpty());
    if (planned.isEmpty()
        || (!sentNothing && planned.stream().allMatch(RegistryAnswer::isRefusal))) {
      anonymous = Optional.of(registry.manifest(image, Optional.empty()));
    }
    Answers soFar = new Answers(planned, anonymous, List.of(), Optional.empty());
    boolean refused = soFar.decisive().filter(RegistryAnswer::isRefusal).isPresent();
    boolean open = refused && anonymous.filter(RegistryAnswer::isOk).isEmpty();
    List<Tried> elsewhere = open ? askElsewhere(facts) : List.of();
    return new Answers(planned, anonymous, elsewhere, askTags(facts, soFar, elsewhere));
  }

  private List<RegistryAnswer> askPlanned(List<PlannedCredential> credentials) {
    List<RegistryAnswer> answers = new ArrayList<>();
    for (PlannedCredential planned : credentials) {
      RegistryAnswer answer = registry.manifest(image, sent(planned));
      answers.add(answer);
      if (answer.isOk() || answer.fault().isPresent()) {
        break;
      }
    }
    return answers;
  }

  /** An empty credential is no credential: the runtime then pulls anonymously. */
  private static Optional<Credential> sent(PlannedCredential planned) {
    return planned.credential().password().isEmpty()
        ? Optional.empty()
        : Optional.of(planned.credential());
  }

  private List<Tried> askElsewhere(Facts facts) {
    List<FoundCredential> candidates = new ArrayList<>(facts.ofAccount());
    candidates.addAll(facts.around().elsewhere());
    Set<Credential> seen = new LinkedHashSet<>();
    facts.plan().credentials().forEach(planned -> seen.add(planned.credential()));
    List<Tried> tried = new ArrayList<>();
    for (FoundCredential candidate : candidates) {
      if (tried.size() < MOST_ELSEWHERE
          && sent(candidate.credential()).isPresent()
          && seen.add(candidate.credential().credential())) {
        RegistryAnswer answer = registry.manifest(image, sent(candidate.credential()));
        tried.add(new Tried(candidate, answer));
        if (answer.isOk() || answer.fault().isPresent()) {
          break;
        }
      }
    }
    return tried;
  }

  /** Tags are asked with whoever was told "absent"; only they may see them. */
  private Optional<TagsAnswer> askTags(Facts facts, Answers answers, List<Tried> elsewhere) {
    for (int i = 0; i < answers.planned().size(); i++) {
      if (answers.planned().get(i).isAbsent()) {
        return Optional.of(registry.tags(image, sent(facts.plan().credentials().get(i))));
      }
    }
    if (answers.anonymous().filter(RegistryAnswer::isAbsent).isPresent()) {
      return Optional.of(registry.tags(image, Optional.empty()));
    }
    return elsewhere.stream()
        .filter(tried -> tried.answer().isAbsent())
        .findFirst()
        .map(tried -> registry.tags(image, sent(tried.credential().credential())));
  }
}
