package dev.pullpass.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pullpass.core.text.Tokens.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTokensTest {

  private static JsonTokens tokens(String json) {
    return JsonTokens.of(Utf8.bytes(json));
  }

  private static List<String> all(String json) {
    JsonTokens tokens = tokens(json);
    List<String> seen = new ArrayList<>();
    for (Kind kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
      seen.add((kind + " " + tokens.text()).trim());
    }
    assertThat(tokens.next()).isEqualTo(Kind.END);
    return seen;
  }

  @Test
  void aDocumentIsSeenTokenByToken() {
    assertThat(all("{\"a\\n\": [1.5, true, null, \"x\"], \"b\": {}}"))
        .containsExactly(
            "OBJECT",
            "FIELD a",
            "ARRAY",
            "NUMBER 1.5",
            "BOOL true",
            "NULL",
            "STRING x",
            "END_ARRAY",
            "FIELD b",
            "OBJECT",
            "END_OBJECT",
            "END_OBJECT");
  }

  @Test
  void severalDocumentsFollowEachOther() {
    assertThat(all("{}\n[]\n \"a\" 1 "))
        .containsExactly("OBJECT", "END_OBJECT", "ARRAY", "END_ARRAY", "STRING a", "NUMBER 1");
  }

  @Test
  void anEmptyInputEndsTooEarly() {
    assertThatThrownBy(() -> tokens(" \n ").next())
        .isInstanceOf(MalformedInput.class)
        .hasMessage("line 2, column 2: unexpected end of JSON input");
  }

  @Test
  void aBrokenDocumentNamesLineAndColumn() {
    JsonTokens tokens = tokens("{\n  \"a\": nope\n}");
    tokens.next();
    tokens.next();
    assertThatThrownBy(tokens::next)
        .isInstanceOf(MalformedInput.class)
        .hasMessage("line 2, column 9: invalid character 'o' in literal null (expecting 'u')");
  }

  @Test
  void childrenAreSkippedAndOtherTokensLeftAlone() {
    JsonTokens tokens = tokens("{\"a\":{\"b\":[1,{}]},\"c\":2}");
    tokens.next();
    tokens.next();
    tokens.skipChildren();
    assertThat(tokens.next()).isEqualTo(Kind.OBJECT);
    tokens.skipChildren();
    assertThat(tokens.next()).isEqualTo(Kind.FIELD);
    assertThat(tokens.text()).isEqualTo("c");
  }
}
