package dev.pullpass.registry;

import static dev.pullpass.registry.Clients.NOBODY;
import static dev.pullpass.registry.ScriptedServer.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.facts.TagsAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagsTest {

  @Test
  void followsLinksToTheEnd() {
    TagsAnswer answer =
        tags(
            exchange -> {
              boolean first = !exchange.getRequestURI().getQuery().contains("last=b");
              if (first) {
                set(exchange, "Link", "</v2/a/tags/list?n=1000&last=b>; rel=\"next\"");
              }
              ScriptedServer.respond(
                  exchange, 200, first ? "{\"tags\":[\"a\",\"b\"]}" : "{\"tags\":[\"c\"]}");
            });
    assertThat(answer).isEqualTo(TagsAnswer.all(List.of("a", "b", "c")));
  }

  @Test
  void followsNoLinkToAnotherHost() {
    TagsAnswer answer =
        tags(
            exchange -> {
              set(exchange, "Link", "<https://evil.example/v2/a/tags/list>; rel=\"next\"");
              ScriptedServer.respond(exchange, 200, "{\"tags\":[\"a\"]}");
            });
    assertThat(answer)
        .isEqualTo(TagsAnswer.some(List.of("a"), "the link to its next page leads elsewhere"));
  }

  @Test
  void stopsAtAnEndlessListing() {
    TagsAnswer answer =
        tags(
            exchange -> {
              set(exchange, "Link", "</v2/a/tags/list?last=z>; rel=\"next\"");
              ScriptedServer.respond(exchange, 200, "{\"tags\":[\"z\"]}");
            });
    assertThat(answer.tags()).hasSize(TagsEndpoint.PAGES);
    assertThat(answer.complete()).isFalse();
    assertThat(answer.obstacle()).contains("it has more than 20 pages");
  }

  @Test
  void tellsAnAbsentRepository() {
    assertThat(tags(exchange -> ScriptedServer.error(exchange, 404, "NAME_UNKNOWN", "unknown")))
        .matches(TagsAnswer::repositoryAbsent)
        .extracting(answer -> answer.obstacle().orElseThrow().replaceFirst(".*:[0-9]+ ", "HOST "))
        .isEqualTo("HOST answered 404: unknown");
  }

  @Test
  void anUnreadableListIsIncomplete() {
    assertThat(tags(exchange -> ScriptedServer.respond(exchange, 200, "<html>")))
        .isEqualTo(TagsAnswer.some(List.of(), "the answer is no list of tags, or too long a one"));
  }

  private static TagsAnswer tags(ScriptedServer.Script script) {
    try (ScriptedServer server = ScriptedServer.start(script);
        RegistryClient client = Clients.insecure(server.host())) {
      return client.tags(server.image("a:1"), NOBODY);
    }
  }
}
