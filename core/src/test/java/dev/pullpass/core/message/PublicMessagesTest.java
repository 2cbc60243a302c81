package dev.pullpass.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Labelled texts: from public threads, and put together from the sources of the runtimes. */
class PublicMessagesTest {

  @Test
  void theGivenMessagesAreReadAsLabelled() {
    assertThat(misread("public.jsonl", 108)).isEmpty();
  }

  @Test
  void furtherMessagesFromThreadsAreReadAsLabelled() {
    assertThat(misread("threads.jsonl", 100)).isEmpty();
  }

  @Test
  void messagesFromLaterDiscussionsAreReadAsLabelled() {
    assertThat(misread("discussions.jsonl", 263)).isEmpty();
  }

  @Test
  void whatIsNotAboutAPullHasNoCause() {
    assertThat(misread("unrelated.jsonl", 45)).isEmpty();
  }

  @Test
  void messagesPutTogetherFromTheSourcesAreReadAsLabelled() {
    assertThat(misread("more.jsonl", 168)).isEmpty();
  }

  private static List<String> misread(String table, int size) {
    List<Map<String, String>> rows = JsonLines.rows(table);
    assertThat(rows).hasSize(size);
    List<String> wrong = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Label label = MessageReader.read(row.getOrDefault("message", "")).label();
      if (!label.name().equals(row.get("label"))) {
        wrong.add(row.get("label") + " read as " + label + ": " + row.get("message"));
      }
    }
    return wrong;
  }
}
