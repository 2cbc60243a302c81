package dev.pullpass.testkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.CRC32;

/** Makes ReplicaSets and pods from their owners' templates, named as the controllers name them. */
final class Templates {
  /** The label that ties pods to the template they were made from. */
  static final String HASH = "pod-template-hash";

  private static final JsonMapper JSON = new JsonMapper();

  /** The alphabet of k8s.io/apimachinery/pkg/util/rand, which spells no words. */
  private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

  private Templates() {}

  /** A hash of the template, in the alphabet of generated names. */
  static String hash(JsonNode template) {
    return word(template.toString(), 9);
  }

  private static String word(String seed, int length) {
    CRC32 checksum = new CRC32();
    StringBuilder word = new StringBuilder();
    while (word.length() < length) {
      checksum.update((seed + word).getBytes(StandardCharsets.UTF_8));
      word.append(ALPHABET.charAt((int) (checksum.getValue() % ALPHABET.length())));
    }
    return word.toString();
  }

  static ObjectNode replicaSet(ObjectNode deployment, String hash, Instant since) {
    ObjectNode set = JSON.createObjectNode().put("apiVersion", "apps/v1").put("kind", "ReplicaSet");
    String name = deployment.at("/metadata/name").asText() + "-" + hash;
    owned(set, deployment, name, since).putObject("labels").put(HASH, hash);
    ObjectNode spec = set.putObject("spec");
    JsonNode template = deployment.at("/spec/template").deepCopy();
    spec.set("template", template);
    ((ObjectNode) template).withObject("/metadata/labels").put(HASH, hash);
    return set;
  }

  /** One pod more; the serial number makes its name unlike all others. */
  static ObjectNode pod(ObjectNode owner, int serial, Instant born) {
    ObjectNode pod = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "Pod");
    JsonNode template = owner.at("/spec/template");
    String prefix = owner.at("/metadata/name").asText();
    ObjectNode metadata = owned(pod, owner, prefix + "-" + word(prefix + serial, 5), born);
    metadata.set("labels", template.at("/metadata/labels").deepCopy());
    ObjectNode spec = template.path("spec").deepCopy();
    spec.put("nodeName", "node-" + (1 + serial % 2));
    pod.set("spec", spec);
    pod.putObject("status").put("phase", "Pending");
    return pod;
  }

  private static ObjectNode owned(ObjectNode object, ObjectNode owner, String name, Instant born) {
    String namespace = owner.at("/metadata/namespace").asText();
    String seed = object.path("kind").asText() + namespace + name + born;
    ObjectNode metadata = object.putObject("metadata").put("name", name);
    metadata.put("namespace", namespace).put("creationTimestamp", born.toString());
    metadata.put("uid", UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString());
    ObjectNode reference = metadata.putArray("ownerReferences").addObject();
    reference.set("apiVersion", owner.path("apiVersion"));
    reference.set("kind", owner.path("kind"));
    reference.set("name", owner.at("/metadata/name"));
    reference.set("uid", owner.at("/metadata/uid"));
    reference.put("controller", true);
    return metadata;
  }
}
