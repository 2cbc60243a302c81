package dev.pullpass.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the caller may not do. Everything else is allowed. As with RBAC, whoever lacks a right in
 * one namespace lacks it for all namespaces at once.
 */
final class Prohibitions {

  /** The user that refusals name. */
  static final String USER = "fake-user";

  /** One right that is missing; {@code *} stands for any. */
  private record Prohibition(String verb, String resource, String namespace) {
    boolean covers(String asked, String of, String in) {
      return matches(verb, asked)
          && matches(resource, of)
          && (in.isEmpty() || matches(namespace, in));
    }

    private static boolean matches(String pattern, String value) {
      return pattern.equals("*") || pattern.equals(value);
    }
  }

  private final List<Prohibition> rules = new CopyOnWriteArrayList<>();

  void add(String verb, String resource, String namespace) {
    rules.add(new Prohibition(verb, resource, namespace));
  }

  boolean covers(String verb, String resource, String namespace) {
    return rules.stream().anyMatch(rule -> rule.covers(verb, resource, namespace));
  }

  boolean covers(Call call) {
    boolean own = call.resource().equals("namespaces") && !call.name().isEmpty();
    return covers(call.verb(), call.resource(), own ? call.name() : call.namespace());
  }

  /** The API server's words for it. */
  static Answer refusal(Call call) {
    String what = call.resource() + (call.name().isEmpty() ? "" : " \"" + call.name() + "\"");
    String group = call.apiVersion().contains("/") ? call.apiVersion().replaceFirst("/.*", "") : "";
    String where =
        call.namespace().isEmpty()
            ? "at the cluster scope"
            : "in the namespace \"" + call.namespace() + "\"";
    return Answer.failure(
        403,
        "Forbidden",
        "%s is forbidden: User \"%s\" cannot %s resource \"%s\" in API group \"%s\" %s"
            .formatted(what, USER, call.verb(), call.resource(), group, where));
  }

  /** Answers a SelfSubjectAccessReview. */
  Answer accessReview(ObjectNode review) {
    JsonNode asked = review.at("/spec/resourceAttributes");
    boolean refused =
        covers(
            asked.path("verb").asText(),
            asked.path("resource").asText(),
            asked.path("namespace").asText());
    review.putObject("status").put("allowed", !refused);
    return new Answer(201, review);
  }

  /** Answers a SelfSubjectRulesReview: all rights, said to be incomplete if any is missing. */
  Answer rulesReview(ObjectNode review) {
    ObjectNode status = review.putObject("status");
    ObjectNode rule = status.putArray("resourceRules").addObject();
    rule.putArray("verbs").add("*");
    rule.putArray("apiGroups").add("*");
    rule.putArray("resources").add("*");
    status.putArray("nonResourceRules");
    status.put("incomplete", !rules.isEmpty());
    return new Answer(201, review);
  }
}
