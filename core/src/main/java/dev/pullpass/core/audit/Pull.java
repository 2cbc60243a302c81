package dev.pullpass.core.audit;

import dev.pullpass.core.credential.KnownCredential;
import dev.pullpass.core.credential.PlannedCredential;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.verdict.Diagnosis;
import dev.pullpass.core.verdict.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One image under one plan, as new pods would pull it, however many workloads do.
 *
 * @param facts all that is known of it; where a pod fails at it right now with the same plan, what
 *     its node says is part of that
 * @param sources whose pods pull it so
 * @param running what runs of it now
 * @param outlook what becomes of it
 */
public record Pull(Facts facts, List<PodSource> sources, Running running, Outlook outlook) {
  private static final Outlook UNDECIDED = new Outlook.Open("nobody has decided yet");

  public Pull {
    sources = List.copyOf(sources);
  }

  static Pull undecided(Facts facts, List<PodSource> sources, Running running) {
    return new Pull(facts, sources, running, UNDECIDED);
  }

  /** The namespace of the pods. */
  public String namespace() {
    return facts.namespace();
  }

  /** How many pods run the image at the moment. */
  public int runningPods() {
    return running.pods();
  }

  /** The image as written. */
  public String image() {
    return facts.container().image();
  }

  /** Who pulls it. */
  public List<Place> places() {
    return sources.stream().map(PodSource::place).toList();
  }

  /** True if a registry has to be asked, where that is wished. */
  public boolean isAskable() {
    return facts.image().isPresent()
        && sources.stream().noneMatch(s -> s.list() == PodSource.ListKnown.NO);
  }

  /** The same with the registries' answers. */
  public Pull asked(Facts answered) {
    return new Pull(answered, sources, running, outlook);
  }

  /** The same with its outlook decided. */
  Pull decided(Privacy.Index privacy) {
    Finding finding = Diagnosis.of(facts);
    return new Pull(facts, sources, running, new Foresight(this, finding, privacy).outlook());
  }

  /** The digest that a registry handed out under this reference. */
  public Optional<String> digest() {
    return facts.answers().decisive().filter(RegistryAnswer::isOk).flatMap(RegistryAnswer::digest);
  }

  /** When the last of its credentials ends, if all of them say when they end. */
  public Optional<Instant> expires() {
    List<Instant> ends = new ArrayList<>();
    for (PlannedCredential planned : facts.plan().credentials()) {
      Optional<Instant> end = KnownCredential.recognise(planned.credential()).expires();
      if (end.isEmpty()) {
        return Optional.empty();
      }
      ends.add(end.get());
    }
    return ends.stream().max(Instant::compareTo);
  }
}
