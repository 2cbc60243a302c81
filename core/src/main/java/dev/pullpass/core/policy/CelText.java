package dev.pullpass.core.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The decision in the Common Expression Language, as the API server and Kyverno read it: variables
 * that build on each other, and one expression over them. {@code object} and {@code oldObject} are
 * made dynamic, since a policy for many kinds is otherwise checked against the schema of each.
 */
final class CelText {
  /** True where the object may stay as it is. */
  static final String EXPRESSION = "!variables.judged || variables.faults.size() == 0";

  /** All that is wrong, in one line. */
  static final String MESSAGE = "variables.faults.join(\"; \")";

  private final ImageChecks checks;

  CelText(ImageChecks checks) {
    this.checks = checks;
  }

  /** A named expression that later ones may use. */
  record Variable(String name, String expression) {}

  List<Variable> variables() {
    List<Variable> variables = new ArrayList<>();
    variables.add(new Variable("spec", podSpec("object")));
    variables.add(new Variable("judged", judged()));
    variables.add(new Variable("secrets", secrets()));
    variables.add(new Variable("written", written()));
    variables.add(new Variable("images", images()));
    Map<PolicyRule, String> rules = faults();
    rules.forEach((rule, faults) -> variables.add(new Variable(rule.id(), faults)));
    String all =
        rules.keySet().stream()
            .map(rule -> "variables." + rule.id())
            .collect(Collectors.joining(" +\n"));
    variables.add(new Variable("faults", all));
    return variables;
  }

  private static String podSpec(String object) {
    String dynamic = "dyn(" + object + ")";
    return """
    %1$s.kind == "Pod" ? %1$s.spec :
    %1$s.kind == "CronJob" ? %1$s.spec.jobTemplate.spec.template.spec :
    %1$s.spec.?template.?spec.orValue({})"""
        .formatted(dynamic);
  }

  /**
   * An update that leaves the pod alone is no reason to refuse: scaling, labels, finalizers. Where
   * Kyverno looks at what is there already, the old object is null, or empty.
   */
  private static String judged() {
    return "oldObject == null || !has(dyn(oldObject).spec) ||\nvariables.spec != (\n"
        + podSpec("oldObject")
        + ")";
  }

  /** Only a pod's list is complete: admission has added that of its service account. */
  private static String secrets() {
    return """
    object.kind == "Pod" &&
    !variables.spec.?imagePullSecrets.orValue([]).exists(s, s.?name.orValue("") != "")
    ? "%s" : "%s\""""
        .formatted(ImageUse.NO_SECRETS, ImageUse.SOME_SECRETS);
  }

  private static String written() {
    return String.join(
        " +\n",
        containers("containers", "container"),
        containers("initContainers", "init container"),
        containers("ephemeralContainers", "ephemeral container"),
        """
        variables.spec.?volumes.orValue([]).filter(v, has(v.image)).map(v, {
          "at": "volume " + v.name,
          "image": string(v.image.?reference.orValue("")),
          "policy": string(v.image.?pullPolicy.orValue(""))})""");
  }

  private static String containers(String field, String word) {
    return """
    variables.spec.?%s.orValue([]).map(c, {
      "at": "%s " + c.name,
      "image": string(c.?image.orValue("")),
      "policy": string(c.?imagePullPolicy.orValue(""))})"""
        .formatted(field, word);
  }

  /** With full names, and without those that are exempt. */
  private String images() {
    String named =
        """
        variables.written.map(i, {
          "at": i.at,
          "image": i.image,
          "policy": i.policy,
          "name":
        %s})"""
            .formatted(Layout.indented(4, fullName()));
    return checks.exempt().map(exempt -> named + ".filter(i, !" + fits(exempt) + ")").orElse(named);
  }

  private static String fullName() {
    StringBuilder text = new StringBuilder();
    for (NameForm form : NameForm.values()) {
      text.append("i.image.matches(").append(raw(form.regex())).append(")\n  ? ");
      text.append(form.prefix().isEmpty() ? "" : "\"" + form.prefix() + "\" + ");
      text.append(kept(form)).append(" :\n");
    }
    return text.append("\"" + NameForm.OFFICIAL + "\" + i.image").toString();
  }

  private static String kept(NameForm form) {
    return form.kept() == NameForm.Kept.WHOLE
        ? "i.image"
        : "i.image.substring(i.image.indexOf(\"/\") + 1)";
  }

  /** Rule by rule: what one expression may cost is limited, as is the sum of all. */
  private Map<PolicyRule, String> faults() {
    Map<PolicyRule, String> faults = new LinkedHashMap<>();
    checks
        .checks()
        .forEach(check -> faults.merge(check.rule(), fault(check), (a, b) -> a + " +\n" + b));
    return faults;
  }

  private static String fault(Check check) {
    String conditions =
        check.conditions().stream().map(CelText::condition).collect(Collectors.joining(" &&\n  "));
    return """
    variables.images.filter(i,
      %s
    ).map(i, "%s: " + i.at + ": " + i.image + " %s")"""
        .formatted(conditions, check.rule().id(), check.sentence());
  }

  private static String condition(Condition condition) {
    return condition instanceof Condition.Misses ? "!" + fits(condition) : fits(condition);
  }

  private static String fits(Condition condition) {
    return value(condition.subject()) + ".matches(" + raw(condition.regex()) + ")";
  }

  private static String value(Subject subject) {
    return subject == Subject.SECRETS
        ? "variables.secrets"
        : "i." + subject.name().toLowerCase(Locale.ROOT);
  }

  private static String raw(String regex) {
    return "r\"" + regex + "\"";
  }
}
