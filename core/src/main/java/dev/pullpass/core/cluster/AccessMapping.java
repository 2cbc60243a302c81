package dev.pullpass.core.cluster;

import dev.pullpass.core.cluster.AccessBinding.Grantee;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From the kept fields of roles and bindings to who may read secrets. */
final class AccessMapping {
  private static final String ANY = "*";
  private static final Set<String> READING = Set.of("get", "list", "watch", ANY);

  private AccessMapping() {}

  /** The role; nothing where no rule of it lets secrets be read. */
  static Optional<AccessRole> role(Value object) {
    List<AccessRule> rules =
        object.at("rules").elements().stream().flatMap(rule -> rule(rule).stream()).toList();
    boolean aggregated = !object.at("aggregationRule").isMissing();
    return rules.isEmpty()
        ? Optional.empty()
        : Optional.of(new AccessRole(Metadata.of(object).name(), rules, aggregated));
  }

  private static Optional<AccessRule> rule(Value rule) {
    List<String> verbs = texts(rule.at("verbs")).stream().filter(READING::contains).toList();
    boolean ofSecrets =
        contains(rule.at("apiGroups"), "") && contains(rule.at("resources"), "secrets");
    return ofSecrets && !verbs.isEmpty()
        ? Optional.of(new AccessRule(verbs, texts(rule.at("resourceNames"))))
        : Optional.empty();
  }

  private static boolean contains(Value values, String wanted) {
    List<String> texts = texts(values);
    return texts.contains(wanted) || texts.contains(ANY);
  }

  private static List<String> texts(Value values) {
    return values.elements().stream().map(Value::text).toList();
  }

  static AccessBinding binding(Value object) {
    ObjectName name = Metadata.of(object).name();
    Value role = object.at("roleRef");
    String namespace = role.at("kind").text().equals("Role") ? name.namespace() : "";
    List<Grantee> grantees = new ArrayList<>();
    for (Value subject : object.at("subjects").elements()) {
      grantees.add(grantee(subject, name.namespace()));
    }
    return new AccessBinding(name, new ObjectName(namespace, role.at("name").text()), grantees);
  }

  private static Grantee grantee(Value subject, String bindingNamespace) {
    String kind = subject.at("kind").text();
    boolean account = kind.equals("ServiceAccount");
    String namespace = account ? subject.at("namespace").textOr(bindingNamespace) : "";
    return new Grantee(kind, namespace, subject.at("name").text());
  }
}
