package dev.pullpass.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The ClusterRole that people copy grants what is read, and nothing else. */
class RightsTest {
  private static final Path ROLE = Path.of("../docs/reference/why-clusterrole.yaml");

  @Test
  void theClusterRoleNamesExactlyTheResourcesThatAreRead() throws IOException {
    TreeSet<String> read = new TreeSet<>();
    Stream.of(Resource.values()).map(Resource::plural).forEach(read::add);

    assertThat(texts("resources")).containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void theClusterRoleOnlyReads() throws IOException {
    assertThat(new TreeSet<>(texts("verbs"))).containsExactly("get", "list");
  }

  private static List<String> texts(String field) throws IOException {
    Object role = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(ROLE));
    return list(role, "rules").stream()
        .flatMap(rule -> list(rule, field).stream())
        .map(String::valueOf)
        .toList();
  }

  private static List<?> list(Object map, String field) {
    return map instanceof Map<?, ?> fields && fields.get(field) instanceof List<?> values
        ? values
        : List.of();
  }
}
