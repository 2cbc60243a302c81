package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.credential.Confidential;
import dev.pullpass.core.credential.ConfigEdit;
import dev.pullpass.core.plan.ObjectRef;
import dev.pullpass.core.plan.SecretContent;
import dev.pullpass.core.plan.SecretEdit;
import dev.pullpass.kubernetes.ApiRequest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Pull secrets: made where there is none, updated in place where pullpass made them, and left alone
 * where somebody else did, unless that is asked for. In place, since the nodes remember which
 * secret an image was pulled with by its UID (KEP-2535).
 */
final class Secrets {
  static final String JSON_KEY = ".dockerconfigjson";
  private static final String CFG_KEY = ".dockercfg";
  private static final String MANAGED_BY = "app.kubernetes.io/managed-by";
  private static final String PULLPASS = "pullpass";

  private final ObjectName name;
  private final Ownership ownership;
  private final Fingerprints fingerprints;

  Secrets(ObjectName name, Ownership ownership, Fingerprints fingerprints) {
    this.name = name;
    this.ownership = ownership;
    this.fingerprints = fingerprints;
  }

  /** The secret holds this content. */
  Decision put(Confidential content, JsonNode live) {
    if (live.isMissingNode()) {
      return create(content);
    }
    if (!type(live).equals(Secret.DOCKER_CONFIG_JSON)) {
      return new Decision.Refused(
          "secret "
              + name
              + " exists with type "
              + type(live)
              + ", which cannot be changed; take another name, or delete it first");
    }
    Confidential now = data(live, JSON_KEY);
    if (now.equals(content)) {
      return new Decision.Settled("holds that already");
    }
    if (!isOurs(live) && ownership == Ownership.OWN) {
      return new Decision.Refused(
          "secret " + name + " exists and was not made by pullpass; --adopt takes it over");
    }
    if (live.path("immutable").asBoolean()) {
      return immutable();
    }
    return poorer(now, content)
        .<Decision>map(Decision.Refused::new)
        .orElseGet(() -> replace(JSON_KEY, content, live));
  }

  private Decision immutable() {
    return new Decision.Refused(
        "secret " + name + " is immutable, and nodes keep such a one for ever; take a new name");
  }

  private Decision create(Confidential content) {
    ObjectNode secret = Objects.object().put("apiVersion", "v1").put("kind", "Secret");
    secret
        .putObject("metadata")
        .put("name", name.name())
        .put("namespace", name.namespace())
        .putObject("labels")
        .put(MANAGED_BY, PULLPASS);
    secret.put("type", Secret.DOCKER_CONFIG_JSON);
    secret.putObject("data").put(JSON_KEY, encoded(content));
    return new Decision.Write(
        ApiRequest.post(Objects.listPath(new ObjectRef("Secret", name)), secret),
        new Decision.Difference(List.of(), SecretLines.of(Secret.DOCKER_CONFIG_JSON, content)),
        Optional.of(new Inverse.DropSecret(name, fingerprints.of(secret))));
  }

  /** The content of the secret is edited in place; what is broken in it may be replaced. */
  Decision edit(SecretEdit edit, JsonNode live) {
    if (live.isMissingNode()) {
      return new Decision.Refused("secret " + name + " does not exist any more");
    }
    if (live.path("immutable").asBoolean()) {
      return immutable();
    }
    Optional<Managers.Manager> owner = Managers.of(live).filter(Managers.Manager::reverts);
    if (owner.isPresent() && ownership == Ownership.OWN) {
      return new Decision.Refused(
          "secret "
              + name
              + " belongs to "
              + owner.get().name()
              + "; "
              + owner.get().advice()
              + " (--adopt changes it here all the same)");
    }
    boolean cfg = type(live).equals(Secret.DOCKER_CFG);
    String key = cfg ? CFG_KEY : JSON_KEY;
    Confidential now = data(live, key);
    Optional<Confidential> edited = edited(edit, cfg ? config(now) : now);
    return edited
        .flatMap(config -> cfg ? ConfigEdit.toDockercfg(config) : Optional.of(config))
        .<Decision>map(
            content ->
                content.equals(now)
                    ? new Decision.Settled("holds that already")
                    : replace(key, content, live))
        .orElseGet(() -> new Decision.Refused("secret " + name + ": " + why(edit)));
  }

  private static Confidential config(Confidential dockercfg) {
    return ConfigEdit.ofDockercfg(dockercfg).orElse(dockercfg);
  }

  private static Optional<Confidential> edited(SecretEdit edit, Confidential now) {
    if (edit instanceof SecretEdit.RenameKey rename) {
      return ConfigEdit.rename(now, rename.from(), rename.to());
    }
    if (edit instanceof SecretEdit.SetEntry set) {
      return ConfigEdit.set(now, set.key(), set.credential());
    }
    if (edit instanceof SecretEdit.Mend) {
      return ConfigEdit.mend(now);
    }
    return edit instanceof SecretEdit.Replace replace
            && replace.content() instanceof SecretContent.Given given
        ? Optional.of(given.configJson())
        : Optional.empty();
  }

  private static String why(SecretEdit edit) {
    return edit instanceof SecretEdit.RenameKey rename
        ? "it has no entry " + rename.from() + " any more"
        : "its content cannot be read, so nothing in it can be changed alone";
  }

  private Decision replace(String key, Confidential content, JsonNode live) {
    Confidential now = data(live, key);
    ArrayNode patch = Objects.patch(live);
    String path = "/data/" + key;
    patch.add(
        Objects.operation(
            live.path("data").has(key) ? "replace" : "add",
            path,
            TextNode.valueOf(encoded(content))));
    ObjectNode after = live.deepCopy();
    after.withObjectProperty("data").put(key, encoded(content));
    return new Decision.Write(
        ApiRequest.patch(Objects.path(new ObjectRef("Secret", name)), patch),
        new Decision.Difference(
            SecretLines.of(type(live), now),
            SecretLines.changed(type(live), now, content),
            notes(live)),
        Optional.of(new Inverse.RestoreSecret(name, key, now, fingerprints.of(after))));
  }

  private List<String> notes(JsonNode live) {
    return Managers.of(live)
        .map(manager -> "Secret " + name + " is of " + manager.name() + "; " + manager.advice())
        .stream()
        .toList();
  }

  /** The secret that pullpass made goes, if it still is what it was. */
  Decision drop(Optional<String> fingerprint, JsonNode live) {
    if (live.isMissingNode()) {
      return new Decision.Settled("is not there");
    }
    if (!isOurs(live)) {
      return new Decision.Refused("secret " + name + " was not made by pullpass; it stays");
    }
    if (fingerprint.filter(f -> !f.equals(fingerprints.of(live))).isPresent()) {
      return new Decision.Refused("secret " + name + " was changed since; it stays");
    }
    ObjectNode options = Objects.object().put("apiVersion", "v1").put("kind", "DeleteOptions");
    options
        .putObject("preconditions")
        .put("uid", live.at("/metadata/uid").asText())
        .put("resourceVersion", live.at("/metadata/resourceVersion").asText());
    return new Decision.Write(
        ApiRequest.delete(Objects.path(new ObjectRef("Secret", name)), options),
        new Decision.Difference(SecretLines.of(type(live), data(live, JSON_KEY)), List.of()),
        Optional.empty());
  }

  /** The former content comes back, if what was left there is still there. */
  Decision restore(Inverse.RestoreSecret former, JsonNode live) {
    if (live.isMissingNode()) {
      return new Decision.Refused("secret " + name + " is gone; it is not made anew");
    }
    if (data(live, former.key()).equals(former.before())) {
      return new Decision.Settled("has its former content");
    }
    return fingerprints.of(live).equals(former.fingerprint())
        ? replace(former.key(), former.before(), live)
        : new Decision.Refused("secret " + name + " was changed since; it stays as it is");
  }

  /** Publishing less than there is would break pods that use the rest. */
  private Optional<String> poorer(Confidential now, Confidential content) {
    TreeSet<String> lost = new TreeSet<>(SecretLines.keys(now));
    lost.removeAll(SecretLines.keys(content));
    return lost.isEmpty() || ownership == Ownership.ADOPT
        ? Optional.empty()
        : Optional.of(
            "secret "
                + name
                + " also serves "
                + String.join(", ", lost)
                + ", which the new content lacks; --adopt replaces it all the same");
  }

  private static boolean isOurs(JsonNode live) {
    return live.at("/metadata/labels").path(MANAGED_BY).asText().equals(PULLPASS);
  }

  private static String type(JsonNode live) {
    return live.path("type").asText();
  }

  private static String encoded(Confidential content) {
    return Base64.getEncoder().encodeToString(content.reveal());
  }

  private static Confidential data(JsonNode live, String key) {
    JsonNode value = live.path("data").path(key);
    return Confidential.of(
        value instanceof MissingNode ? new byte[0] : Base64.getDecoder().decode(value.asText()));
  }
}
