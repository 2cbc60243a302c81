package dev.pullpass.core.advise;

import java.util.List;

/**
 * What is advised for one registry.
 *
 * @param registry what is pulled from it, and with what
 * @param remarks what else should change, or be known, a sentence each
 */
public record Recommendation(RegistryView registry, Choice choice, List<String> remarks) {

  public Recommendation {
    remarks = List.copyOf(remarks);
  }
}
