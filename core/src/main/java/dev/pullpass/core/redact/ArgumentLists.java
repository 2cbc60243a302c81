package dev.pullpass.core.redact;

import dev.pullpass.core.text.Span;
import dev.pullpass.core.yaml.YamlList;
import dev.pullpass.core.yaml.YamlScalar;
import java.util.List;

/** {@code [--password, x]}: a command whose words are the items of a list. */
final class ArgumentLists {
  private ArgumentLists() {}

  static void look(YamlList list, Passage document, Search search) {
    List<Word> words =
        list.items().stream()
            .filter(item -> item instanceof YamlScalar scalar && !scalar.isNull())
            .map(item -> ScalarText.of(document, (YamlScalar) item))
            .map(passage -> new Word(passage, new Span(0, passage.length())))
            .toList();
    if (words.size() > 1 && words.stream().anyMatch(word -> word.text().startsWith("-"))) {
      CommandLines.line(words, search);
    }
  }
}
