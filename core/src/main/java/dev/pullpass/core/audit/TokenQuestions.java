package dev.pullpass.core.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The distinct questions about tokens, and which secrets hold each token. */
final class TokenQuestions {
  private TokenQuestions() {}

  static Map<TokenQuestion, SharedEntry> of(List<HeldSecret> secrets) {
    Map<TokenQuestion, SharedEntry> questions = new LinkedHashMap<>();
    for (SharedEntry shared :
        SharedEntry.group(secrets, entry -> TokenQuestion.of(entry).isPresent())) {
      TokenQuestion.of(shared.entry()).ifPresent(q -> questions.putIfAbsent(q, shared));
    }
    return questions;
  }
}
