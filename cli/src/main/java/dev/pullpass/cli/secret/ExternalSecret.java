package dev.pullpass.cli.secret;

import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.text.JsonWriter;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An {@code ExternalSecret} of the External Secrets Operator (external-secrets.io/v1) that makes a
 * pull secret. It holds no credential, only where one is.
 *
 * @param refresh how often it is read anew, as a Go duration
 */
record ExternalSecret(String name, Store store, Content content, String refresh) {

  /** The store, and the entry in it. */
  record Store(String name, String kind, String remoteKey) {}

  /** How the entry holds the credential. */
  sealed interface Content permits Whole, Login {}

  /** As a Docker config, in a property, or in the whole entry. */
  record Whole(Optional<String> property) implements Content {}

  /** As user name and password, each in a property. */
  record Login(String username, String password, List<String> keys) implements Content {
    Login {
      keys = List.copyOf(keys);
    }
  }

  /** In one namespace; with none, whoever applies it decides. */
  Manifests.Manifest in(Optional<String> namespace) {
    return out -> write(out, namespace);
  }

  private void write(JsonWriter out, Optional<String> namespace) {
    out.beginObject().name("apiVersion").value("external-secrets.io/v1");
    out.name("kind").value("ExternalSecret");
    out.name("metadata").beginObject().name("name").value(name);
    namespace.ifPresent(value -> out.name("namespace").value(value));
    out.endObject().name("spec").beginObject();
    out.name("refreshInterval").value(refresh);
    out.name("secretStoreRef").beginObject().name("name").value(store.name());
    out.name("kind").value(store.kind()).endObject();
    target(out);
    data(out);
    out.endObject().endObject();
  }

  private void target(JsonWriter out) {
    out.name("target").beginObject().name("name").value(name);
    out.name("creationPolicy").value("Owner");
    out.name("template").beginObject().name("type").value(Secret.DOCKER_CONFIG_JSON);
    out.name("data").beginObject().name(".dockerconfigjson").value(template());
    out.endObject().endObject().endObject();
  }

  /**
   * {@code auth} alone: it needs no escaping, whatever the password holds, and every reader prefers
   * it.
   */
  private String template() {
    if (!(content instanceof Login login)) {
      return "{{ .dockerconfigjson }}";
    }
    StringBuilder out = new StringBuilder("{\"auths\":{");
    for (String key : new TreeSet<>(login.keys())) {
      out.append(out.charAt(out.length() - 1) == '{' ? "" : ",");
      out.append('"').append(key).append("\":{\"auth\":\"");
      out.append("{{ printf \"%s:%s\" .username .password | b64enc }}\"}");
    }
    return out.append("}}").toString();
  }

  private void data(JsonWriter out) {
    out.name("data").beginArray();
    if (content instanceof Login login) {
      reference(out, "username", Optional.of(login.username()));
      reference(out, "password", Optional.of(login.password()));
    } else {
      reference(out, "dockerconfigjson", ((Whole) content).property());
    }
    out.endArray();
  }

  private void reference(JsonWriter out, String key, Optional<String> property) {
    out.beginObject().name("secretKey").value(key);
    out.name("remoteRef").beginObject().name("key").value(store.remoteKey());
    property.ifPresent(value -> out.name("property").value(value));
    out.endObject().endObject();
  }
}
