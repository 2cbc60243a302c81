package dev.pullpass.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The ClusterRole that people copy grants what is read, and nothing else. */
class RightsTest {
  private static final String WHY = "why-clusterrole.yaml";
  private static final String AUDIT = "audit-clusterrole.yaml";

  private static final Set<Resource> OF_THE_WHOLE_CLUSTER_ONLY =
      EnumSet.of(
          Resource.NAMESPACES,
          Resource.ROLES,
          Resource.ROLE_BINDINGS,
          Resource.CLUSTER_ROLES,
          Resource.CLUSTER_ROLE_BINDINGS);

  @Test
  void theClusterRoleOfWhyNamesExactlyTheResourcesThatItReads() throws IOException {
    assertThat(texts(WHY, "resources"))
        .containsExactlyInAnyOrderElementsOf(
            plurals(EnumSet.complementOf(EnumSet.copyOf(OF_THE_WHOLE_CLUSTER_ONLY))));
  }

  @Test
  void theClusterRoleOfAuditNamesAllButEvents() throws IOException {
    assertThat(texts(AUDIT, "resources"))
        .containsExactlyInAnyOrderElementsOf(
            plurals(EnumSet.complementOf(EnumSet.of(Resource.EVENTS))));
  }

  private static Set<String> plurals(Set<Resource> resources) {
    return resources.stream().map(Resource::plural).collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {WHY, AUDIT})
  void theClusterRoleOnlyReads(String file) throws IOException {
    assertThat(new TreeSet<>(texts(file, "verbs"))).containsExactly("get", "list");
  }

  private static List<String> texts(String file, String field) throws IOException {
    String yaml = Files.readString(Path.of("../docs/reference", file));
    Object role = new Load(LoadSettings.builder().build()).loadFromString(yaml);
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
