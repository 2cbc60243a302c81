package dev.pullpass.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The smallest cluster in which one pull fails: a pod, its account, its node, and pull secrets.
 *
 * @param image the image that the pod asks for
 * @param secrets the pod's pull secrets
 * @param elsewhere secrets of another namespace
 */
record Scene(String image, List<Login> secrets, List<Login> elsewhere) {
  static final String NAMESPACE = "shop";
  static final String POD = "web-0";

  private static final String OBJECTS =
      """
      {"apiVersion":"v1","kind":"List","items":[
      {"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"default","namespace":"shop"}},
      {"apiVersion":"v1","kind":"Node","metadata":{"name":"node-1"},"status":{"nodeInfo":{
      "architecture":"amd64","operatingSystem":"linux"}}},
      {"apiVersion":"v1","kind":"Pod","metadata":{"name":"web-0","namespace":"shop","uid":"u-1",
      "creationTimestamp":"2026-11-20T22:00:00Z"},"spec":{"serviceAccountName":"default",
      "nodeName":"node-1","imagePullSecrets":[@NAMES@],"containers":[{"name":"web",
      "image":"@IMAGE@"}]},"status":{"phase":"Pending","containerStatuses":[{"name":"web",
      "image":"@IMAGE@","imageID":"","ready":false,"restartCount":0,"state":{"waiting":{
      "reason":"ImagePullBackOff","message":"Back-off pulling image \\"@IMAGE@\\""}}}]}}@SECRETS@]}
      """;

  private static final String SECRET =
      """
      ,
      {"apiVersion":"v1","kind":"Secret","type":"kubernetes.io/dockerconfigjson","metadata":{
      "name":"@NAME@","namespace":"@NS@"},"data":{".dockerconfigjson":"@DATA@"}}""";

  Scene {
    secrets = List.copyOf(secrets);
    elsewhere = List.copyOf(elsewhere);
  }

  /** A pull secret's name, and what it holds. */
  record Login(String secret, String user, String word) {}

  /** A pod without pull secrets. */
  static Scene pulling(String image) {
    return new Scene(image, List.of(), List.of());
  }

  /** The same, the pod having one pull secret more. */
  Scene with(String secret, String user, String word) {
    List<Login> more = new ArrayList<>(secrets);
    more.add(new Login(secret, user, word));
    return new Scene(image, more, elsewhere);
  }

  /** The same with one secret more in another namespace. */
  Scene elsewhere(String secret, String user, String word) {
    List<Login> more = new ArrayList<>(elsewhere);
    more.add(new Login(secret, user, word));
    return new Scene(image, secrets, more);
  }

  /** The objects, as {@code kubectl get -o json} prints them; all secrets are for the one host. */
  String json(String host) {
    StringBuilder all = new StringBuilder();
    secrets.forEach(login -> all.append(secret(NAMESPACE, login, host)));
    elsewhere.forEach(login -> all.append(secret("ops", login, host)));
    List<String> names = secrets.stream().map(s -> "{\"name\":\"" + s.secret() + "\"}").toList();
    return OBJECTS
        .replace("@NAMES@", String.join(",", names))
        .replace("@IMAGE@", image)
        .replace("@SECRETS@", all);
  }

  private static String secret(String namespace, Login login, String host) {
    String auth = base64(login.user() + ":" + login.word());
    String config = "{\"auths\":{\"" + host + "\":{\"auth\":\"" + auth + "\"}}}";
    return SECRET
        .replace("@NAME@", login.secret())
        .replace("@NS@", namespace)
        .replace("@DATA@", base64(config));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
