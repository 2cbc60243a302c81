package dev.pullpass.core.policy;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The decision in Rego, as Gatekeeper reads it unless told otherwise: version 0, under {@code
 * input.review} and {@code input.parameters}.
 */
final class RegoText {
  private static final String HEAD =
      """
      package %s

      violation[{"msg": msg, "details": {"rule": f.rule, "image": f.image}}] {
        judged
        f := fault[_]
        input.parameters.rules[_] == f.rule
        msg := sprintf("%%s: %%s: %%s %%s", [f.rule, f.at, f.image, f.sentence])
      }

      pod_spec(o) = o.spec { o.kind == "Pod" }

      pod_spec(o) = o.spec.jobTemplate.spec.template.spec { o.kind == "CronJob" }

      pod_spec(o) = o.spec.template.spec {
        o.kind != "Pod"
        o.kind != "CronJob"
      }

      spec = pod_spec(input.review.object)

      # An update that leaves the pod alone is no reason to refuse: scaling, labels, finalizers.
      judged { is_null(object.get(input.review, "oldObject", null)) }

      judged { spec != pod_spec(input.review.oldObject) }

      # Only a pod's list is complete: admission has added that of its service account.
      default secrets = "some"

      secrets = "none" {
        input.review.object.kind == "Pod"
        not names_secret
      }

      names_secret { object.get(spec.imagePullSecrets[_], "name", "") != "" }

      written[i] {
        c := spec.containers[_]
        i := container("container", c)
      }

      written[i] {
        c := spec.initContainers[_]
        i := container("init container", c)
      }

      written[i] {
        c := spec.ephemeralContainers[_]
        i := container("ephemeral container", c)
      }

      written[i] {
        v := spec.volumes[_]
        i := {
          "at": sprintf("volume %%s", [v.name]),
          "image": object.get(v.image, "reference", ""),
          "policy": object.get(v.image, "pullPolicy", ""),
        }
      }

      container(word, c) = {
        "at": sprintf("%%s %%s", [word, c.name]),
        "image": object.get(c, "image", ""),
        "policy": object.get(c, "imagePullPolicy", ""),
      }

      image[i] {
        w := written[_]
        i := object.union(w, {"name": full_name(w.image)})
      %s}

      """;

  private final ImageChecks checks;

  RegoText(ImageChecks checks) {
    this.checks = checks;
  }

  /** The module of this package. */
  String module(String name) {
    return HEAD.formatted(name, exempt())
        + fullName()
        + checks.checks().stream().map(RegoText::fault).collect(Collectors.joining("\n"));
  }

  private String exempt() {
    return checks.exempt().map(exempt -> "  not " + fits(exempt) + "\n").orElse("");
  }

  /** One function, each form of which is tried where the ones before it do not fit. */
  private static String fullName() {
    StringBuilder text = new StringBuilder("full_name(text) = ");
    for (NameForm form : NameForm.values()) {
      text.append(prefixed(form)).append(" {\n  ");
      text.append(match(form.regex(), "text")).append("\n} else = ");
    }
    return text.append("concat(\"\", [\"" + NameForm.OFFICIAL + "\", text])\n\n").toString();
  }

  private static String prefixed(NameForm form) {
    return form.kept() == NameForm.Kept.WHOLE
        ? "concat(\"\", [\"" + form.prefix() + "\", text])"
        : "concat(\"\", [\""
            + form.prefix()
            + "\", substring(text, indexof(text, \"/\") + 1, -1)])";
  }

  private static String fault(Check check) {
    String conditions =
        check.conditions().stream().map(RegoText::condition).collect(Collectors.joining("\n  "));
    return """
    fault[f] {
      i := image[_]
      %s
      f := {
        "rule": "%s",
        "at": i.at,
        "image": i.image,
        "sentence": "%s",
      }
    }
    """
        .formatted(conditions, check.rule().id(), check.sentence());
  }

  private static String condition(Condition condition) {
    return condition instanceof Condition.Misses ? "not " + fits(condition) : fits(condition);
  }

  private static String fits(Condition condition) {
    return match(condition.regex(), value(condition.subject()));
  }

  private static String match(String regex, String value) {
    return "regex.match(`" + regex + "`, " + value + ")";
  }

  private static String value(Subject subject) {
    return subject == Subject.SECRETS ? "secrets" : "i." + subject.name().toLowerCase(Locale.ROOT);
  }
}
