package dev.pullpass.core.message;

import java.util.List;

/** All the phrases that are known. */
final class Vocabulary {

  static final List<List<Phrases>> ALL =
      List.of(
          NodePhrases.PHRASES,
          ImagePhrases.PHRASES,
          NetworkPhrases.PHRASES,
          RegistryPhrases.PHRASES);

  private Vocabulary() {}
}
