package dev.pullpass.core.verdict;

import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.RegistryAnswer;
import java.util.List;
import java.util.Optional;

/**
 * What verdicts about the way to the registry share. The node's text outranks what is seen from
 * here: the tool stands elsewhere in the network than the node.
 */
interface OnTheWire extends Verdict {

  /** The facts it was decided on. */
  Facts facts();

  /** The host that could not be reached or trusted: the one in the text, else the image's. */
  default String host() {
    Optional<RegistryAnswer> answer = facts().answers().decisive();
    return facts()
        .said()
        .reading()
        .host()
        .or(() -> answer.flatMap(RegistryAnswer::fault).map(RegistryAnswer.NetworkFault::host))
        .orElse(facts().host());
  }

  @Override
  default Confidence confidence() {
    return Confidence.provenIf(facts().said().tellsCause() && facts().isSeenFromHere());
  }

  @Override
  default List<String> evidence() {
    List<String> all = new java.util.ArrayList<>(Say.node(facts()));
    facts()
        .answers()
        .decisive()
        .map(answer -> Say.answered(answer, "a pull from here"))
        .ifPresent(all::add);
    if (!facts().said().tellsCause()) {
      all.add("The node does not say why; this was seen from here, and may differ there.");
    }
    return List.copyOf(all);
  }

  @Override
  default Link broken() {
    return Link.REGISTRY;
  }
}
