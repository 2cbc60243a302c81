package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.plan.TemplateEdit;
import dev.pullpass.kubernetes.ApiRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes to pod templates, and to the spec of bare pods, one field each. */
record Templates(ObjectRef target, JsonNode live) {

  /** Decides about one edit. */
  Decision decide(TemplateEdit edit) {
    if (live.isMissingNode()) {
      return new Decision.Refused(target + " does not exist");
    }
    if (target.kind().equals("Job")) {
      return new Decision.Refused(
          "the template of a Job cannot be changed; delete " + target + " and create it again");
    }
    if (edit instanceof TemplateEdit.SetImage set) {
      return container(set.container(), "image", set.from(), set.to());
    }
    if (target.kind().equals("Pod")) {
      return new Decision.Refused(
          "the pull "
              + (edit instanceof TemplateEdit.SetPullPolicy ? "policy" : "secrets")
              + " of a pod cannot be changed; delete "
              + target
              + " and create it again");
    }
    if (edit instanceof TemplateEdit.SetPullPolicy set) {
      return container(set.container(), "imagePullPolicy", "", set.policy());
    }
    return pullSecrets(edit);
  }

  /** Where the pod's spec is. */
  private String spec() {
    return switch (target.kind()) {
      case "Pod" -> "/spec";
      case "CronJob" -> "/spec/jobTemplate/spec/template/spec";
      default -> "/spec/template/spec";
    };
  }

  private Decision container(String name, String field, String expected, String value) {
    Optional<String> pointer = pointer(name);
    if (pointer.isEmpty()) {
      return new Decision.Refused(target + " has no container " + name);
    }
    String path = pointer.get() + "/" + field;
    String now = live.at(path).asText("");
    if (now.equals(value)) {
      return new Decision.Settled("container " + name + " has " + value + " already");
    }
    if (!expected.isEmpty() && !now.equals(expected)) {
      return new Decision.Refused(
          "container " + name + " has " + now + " meanwhile, not " + expected);
    }
    return write(
        path,
        TextNode.valueOf(value),
        new Decision.Difference(
            List.of("container " + name, field + ": " + now),
            List.of("container " + name, field + ": " + value),
            notes()));
  }

  private Optional<String> pointer(String container) {
    for (String list : List.of("containers", "initContainers")) {
      List<String> names = Objects.names(live.at(spec() + "/" + list));
      if (names.contains(container)) {
        return Optional.of(spec() + "/" + list + "/" + names.indexOf(container));
      }
    }
    return Optional.empty();
  }

  private Decision pullSecrets(TemplateEdit edit) {
    String path = spec() + "/imagePullSecrets";
    List<String> before = Objects.names(live.at(path));
    List<String> after = edited(before, edit);
    if (after.equals(before)) {
      return new Decision.Settled("its pull secrets are " + String.join(", ", before) + " already");
    }
    ArrayNode list = Objects.patch(live).arrayNode();
    after.forEach(name -> list.add(Objects.named(name)));
    return write(
        path,
        list,
        new Decision.Difference(Accounts.lines(before), Accounts.lines(after), notes()));
  }

  private static List<String> edited(List<String> before, TemplateEdit edit) {
    List<String> after = new ArrayList<>(before);
    if (edit instanceof TemplateEdit.AddPullSecret add && !before.contains(add.secret())) {
      after.add(add.secret());
    } else if (edit instanceof TemplateEdit.RemovePullSecret remove) {
      after.remove(remove.secret());
    } else if (edit instanceof TemplateEdit.ReplacePullSecret replace) {
      after.replaceAll(name -> name.equals(replace.from()) ? replace.to() : name);
    }
    return after.stream().distinct().toList();
  }

  /** The owner of the field will have its way in the end, so the change belongs there. */
  private List<String> notes() {
    Stream<String> manager =
        Managers.of(live)
            .map(it -> target + " is managed by " + it.name() + "; " + it.advice())
            .stream();
    Stream<String> jobs =
        target.kind().equals("CronJob")
            ? Stream.of(
                "its next Job has that; one that runs keeps what it was made with: delete it")
            : Stream.empty();
    return Stream.concat(manager, jobs).toList();
  }

  private Decision write(String pointer, JsonNode value, Decision.Difference difference) {
    JsonNode before = live.at(pointer);
    ArrayNode patch = Objects.patch(live);
    patch.add(Objects.operation(before.isMissingNode() ? "add" : "replace", pointer, value));
    return new Decision.Write(
        ApiRequest.patch(Objects.path(target), patch),
        difference,
        Optional.of(new Inverse.SetField(target, pointer, before, value)));
  }
}
