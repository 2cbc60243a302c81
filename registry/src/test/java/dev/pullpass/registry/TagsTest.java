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
    assertThat(answer).isEqualTo(new TagsAnswer(200, List.of("a", "b", "c"), true, false));
  }

  @Test
  void followsNoLinkToAnotherHost() {
    TagsAnswer answer =
        tags(
            exchange -> {
              set(exchange, "Link", "<https://evil.example/v2/a/tags/list>; rel=\"next\"");
              ScriptedServer.respond(exchange, 200, "{\"tags\":[\"a\"]}");
            });
    assertThat(answer).isEqualTo(new TagsAnswer(200, List.of("a"), false, false));
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
  }

  @Test
  void tellsAnAbsentRepository() {
    assertThat(tags(exchange -> ScriptedServer.error(exchange, 404, "NAME_UNKNOWN", "unknown")))
        .isEqualTo(new TagsAnswer(404, List.of(), false, true));
  }

  @Test
  void anUnreadableListIsIncomplete() {
    assertThat(tags(exchange -> ScriptedServer.respond(exchange, 200, "<html>")))
        .isEqualTo(new TagsAnswer(200, List.of(), false, false));
  }

  private static TagsAnswer tags(ScriptedServer.Script script) {
    try (ScriptedServer server = ScriptedServer.start(script);
        RegistryClient client = Clients.insecure(server.host())) {
      return client.tags(server.image("a:1"), NOBODY);
    }
  }
}
