package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.kubernetes.ApiRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Entries of a service account's {@code imagePullSecrets}. The list is atomic for every kind of
 * patch but one: a merge, a strategic merge and a server-side apply replace it, and so drop what
 * others put there (kubernetes#72475). A JSON Patch adds to its end, and tests the version first.
 */
final class Accounts {
  private static final String LIST = "/imagePullSecrets";

  private Accounts() {}

  /** The account names the secret. */
  static Decision add(ObjectName account, String secret, JsonNode live) {
    if (live.isMissingNode()) {
      return new Decision.Refused("service account " + account + " does not exist");
    }
    JsonNode list = live.path("imagePullSecrets");
    List<String> names = Objects.names(list);
    if (names.contains(secret)) {
      return new Decision.Settled("names " + secret + " already");
    }
    boolean absent = !list.isArray();
    ArrayNode patch = Objects.patch(live);
    patch.add(
        absent
            ? Objects.operation("add", LIST, patch.arrayNode().add(Objects.named(secret)))
            : Objects.operation("add", LIST + "/-", Objects.named(secret)));
    List<String> after = new ArrayList<>(names);
    after.add(secret);
    return write(account, patch, names, after, new Inverse.RemoveEntry(account, secret, absent));
  }

  /** The account does not name the secret. */
  static Decision remove(ObjectName account, String secret, JsonNode live) {
    return remove(account, secret, live, false);
  }

  /** The same; an emptied list is taken away where there was none before. */
  static Decision remove(ObjectName account, String secret, JsonNode live, boolean wasAbsent) {
    List<String> names = Objects.names(live.path("imagePullSecrets"));
    int place = names.indexOf(secret);
    if (place < 0) {
      return new Decision.Settled("does not name " + secret);
    }
    List<String> after = new ArrayList<>(names);
    after.remove(place);
    String path = LIST + (wasAbsent && after.isEmpty() ? "" : "/" + place);
    ArrayNode patch = Objects.patch(live);
    patch.add(Objects.operation("remove", path, MissingNode.getInstance()));
    return write(account, patch, names, after, new Inverse.InsertEntry(account, secret, place));
  }

  /** The account names the secret, at this place if the list is still that long. */
  static Decision insert(ObjectName account, String secret, int place, JsonNode live) {
    List<String> names = Objects.names(live.path("imagePullSecrets"));
    boolean usual = live.isMissingNode() || names.contains(secret) || place >= names.size();
    if (usual) {
      return add(account, secret, live);
    }
    List<String> after = new ArrayList<>(names);
    after.add(place, secret);
    ArrayNode patch = Objects.patch(live);
    patch.add(Objects.operation("add", LIST + "/" + place, Objects.named(secret)));
    return write(account, patch, names, after, new Inverse.RemoveEntry(account, secret, false));
  }

  private static Decision write(
      ObjectName account, ArrayNode patch, List<String> before, List<String> after, Inverse undo) {
    return new Decision.Write(
        ApiRequest.patch(Objects.path(new ObjectRef("ServiceAccount", account)), patch),
        new Decision.Difference(lines(before), lines(after)),
        Optional.of(undo));
  }

  /** The list as YAML, as people know it. */
  static List<String> lines(List<String> names) {
    List<String> lines = new ArrayList<>();
    lines.add("imagePullSecrets:" + (names.isEmpty() ? " []" : ""));
    names.forEach(name -> lines.add("- name: " + name));
    return lines;
  }
}
