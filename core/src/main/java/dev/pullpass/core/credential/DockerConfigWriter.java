package dev.pullpass.core.credential;

import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.JsonWriter;
import dev.pullpass.core.text.Utf8;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the content of a pull secret as {@code kubectl create secret docker-registry} does: {@code
 * {"auths":{KEY:{"username":…,"password":…,"auth":…}}}}. The keys are sorted and nothing varies, so
 * that the same credentials are the same bytes.
 */
public final class DockerConfigWriter {
  private DockerConfigWriter() {}

  /** The document for {@code .dockerconfigjson}, by key. */
  public static Confidential write(Map<String, Credential> entries) {
    JsonWriter out = JsonWriter.compact().beginObject().name("auths").beginObject();
    new TreeMap<>(entries).forEach((key, credential) -> entry(out.name(key), credential));
    return Confidential.of(Utf8.bytes(out.endObject().endObject().text()));
  }

  private static void entry(JsonWriter out, Credential credential) {
    String password = credential.password().reveal();
    out.beginObject().name("username").value(credential.username());
    out.name("password").value(password);
    out.name("auth").value(auth(credential.username() + ":" + password)).endObject();
  }

  private static String auth(String pair) {
    return Base64Text.encode(Utf8.bytes(pair));
  }
}
