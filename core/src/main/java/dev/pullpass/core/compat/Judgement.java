package dev.pullpass.core.compat;

import dev.pullpass.core.source.ContainerUse;
import java.util.List;

/**
 * What a tool says of an object, and why.
 *
 * @param failed the containers that it blames; empty where it blames the pod as a whole
 */
public record Judgement(Outcome outcome, List<ContainerUse> failed) {

  public Judgement {
    failed = List.copyOf(failed);
  }

  static Judgement of(Outcome outcome) {
    return new Judgement(outcome, List.of());
  }
}
