package dev.pullpass.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.core.credential.Credential;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may read pull secrets, by roles and bindings. */
class ReadableSecretTest {
  private static final String GROUP = "rbac.authorization.k8s.io";

  private static Town town() {
    return new Town()
        .account("shop", "default", "regcred")
        .secret("shop", "regcred", "quay.io", Credential.of("acme+x", "canary"))
        .account("bank", "default", "quay")
        .secret("bank", "quay", "quay.io", Credential.of("acme+y", "canary2"));
  }

  private static String role(String kind, String rule) {
    String namespace = kind.equals("Role") ? "'namespace':'shop'," : "";
    return "{'kind':'%s','apiVersion':'%s/v1','metadata':{%s'name':'reader'},'rules':[%s]}"
        .formatted(kind, GROUP, namespace, rule);
  }

  private static String binding(String kind, String roleKind, String subject) {
    String namespace = kind.equals("RoleBinding") ? "'namespace':'shop'," : "";
    return ("{'kind':'%s','apiVersion':'%s/v1','metadata':{%s'name':'readers'},"
            + "'roleRef':{'kind':'%s','name':'reader'},'subjects':[%s]}")
        .formatted(kind, GROUP, namespace, roleKind, subject);
  }

  private static String subject(String written) {
    String[] parts = written.split(" ", 2);
    String[] name = parts[1].split("/", 2);
    return name.length == 1
        ? "{'kind':'%s','name':'%s'}".formatted(parts[0], name[0])
        : "{'kind':'%s','namespace':'%s','name':'%s'}".formatted(parts[0], name[0], name[1]);
  }

  @ParameterizedTest(name = "{0}: {1} by {2} to {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Role        | get,list | RoleBinding | Group devs | note Role shop/reader lets Group"
            + " devs read 1 pull secret (get, list).",
        "ClusterRole | get      | RoleBinding | Group devs | note ClusterRole reader lets Group"
            + " devs read 1 pull secret (get).",
        "ClusterRole | *        | ClusterRoleBinding | ServiceAccount ops/ci | note ClusterRole"
            + " reader lets ServiceAccount ops/ci read 2 pull secrets (*).",
        "ClusterRole | get      | ClusterRoleBinding | Group system:authenticated | warning"
            + " ClusterRole reader lets Group system:authenticated read 2 pull secrets (get).",
        "ClusterRole | get      | ClusterRoleBinding | Group system:masters |",
        "ClusterRole | get      | ClusterRoleBinding | User system:kube-controller-manager |",
        "ClusterRole | get      | ClusterRoleBinding | ServiceAccount kube-system/gc |",
        "Role        | create   | RoleBinding | Group devs |",
      })
  void bindingsAreTold(String kind, String verbs, String binding, String subject, String line) {
    String rule =
        "{'apiGroups':[''],'resources':['secrets'],'verbs':['" + verbs.replace(",", "','") + "']}";
    assertFinding(
        town().with(role(kind, rule)).with(binding(binding, kind, subject(subject))), line);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'apiGroups':['*'],'resources':['*'] | note Role shop/reader lets Group devs read 1 pull"
            + " secret (get).",
        "'apiGroups':[''],'resources':['secrets'],'resourceNames':['regcred'] | note Role"
            + " shop/reader lets Group devs read 1 pull secret (get).",
        "'apiGroups':[''],'resources':['secrets'],'resourceNames':['other'] |",
        "'apiGroups':['apps'],'resources':['secrets'] |",
        "'apiGroups':[''],'resources':['pods'] |",
      })
  void rulesReachWhatTheyName(String rule, String line) {
    assertFinding(
        town()
            .with(role("Role", "{" + rule + ",'verbs':['get']}"))
            .with(binding("RoleBinding", "Role", subject("Group devs"))),
        line);
  }

  private static void assertFinding(Town town, String line) {
    assertThat(
            town.audit().findings().stream()
                .filter(finding -> finding.rule().id().equals("ReadableSecret"))
                .map(finding -> finding.severity().word() + " " + finding.sentence()))
        .containsExactlyElementsOf(line == null ? java.util.List.of() : java.util.List.of(line));
  }
}
