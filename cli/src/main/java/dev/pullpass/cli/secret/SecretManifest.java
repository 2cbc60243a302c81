package dev.pullpass.cli.secret;

import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.text.JsonWriter;
import java.util.Base64;
import java.util.Optional;

/**
 * A pull secret as a manifest, with its credential.
 *
 * @param namespace empty where whoever applies it decides
 */
record SecretManifest(NewSecret secret, Optional<String> namespace) implements Manifests.Manifest {
  private static final String MANAGED_BY = "app.kubernetes.io/managed-by";
  private static final String PULLPASS = "pullpass";

  @Override
  public void write(JsonWriter out) {
    out.beginObject().name("apiVersion").value("v1").name("kind").value("Secret");
    out.name("metadata").beginObject().name("name").value(secret.name());
    namespace.ifPresent(value -> out.name("namespace").value(value));
    out.name("labels").beginObject().name(MANAGED_BY).value(PULLPASS).endObject().endObject();
    out.name("type").value(Secret.DOCKER_CONFIG_JSON);
    out.name("data").beginObject().name(".dockerconfigjson");
    out.value(Base64.getEncoder().encodeToString(secret.content().reveal()));
    out.endObject().endObject();
  }
}
