package dev.pullpass.registry;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.ObjectReader;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.Gathering;
import dev.pullpass.core.text.JsonTokens;
import dev.pullpass.testkit.registry.Endpoint;
import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.Fault;
import dev.pullpass.testkit.registry.content.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * The pulls that are tried at every registry. Everywhere acme/app is private and read by alice, who
 * is a member of acme; acme/open is public; bob has an account only; eve's credential has expired.
 *
 * @param user who pulls, with NAME-right as the password unless it is written; nobody if empty
 * @param image the path and tag
 * @param fault what goes wrong at every manifest
 */
record Pull(String user, String image, Optional<Fault> fault) {

  static Pull of(String situation) {
    return switch (situation) {
      case "anonymous, private image" -> by("", "acme/app:1.0");
      case "anonymous, public image" -> by("", "acme/open:1.0");
      case "anonymous, no such repository" -> by("", "acme/none:1.0");
      case "wrong password, private image" -> by("alice:wrong-word", "acme/app:1.0");
      case "wrong password, public image" -> by("alice:wrong-word", "acme/open:1.0");
      case "expired credential, private image" -> by("eve", "acme/app:1.0");
      case "valid credential, no right" -> by("bob", "acme/app:1.0");
      case "valid credential, no such repository" -> by("alice", "acme/none:1.0");
      case "valid credential, no such tag" -> by("alice", "acme/bare:1.0");
      case "valid credential, a tag that is near" -> by("alice", "acme/app:1.1");
      case "other platforms only" -> by("alice", "acme/arm:1.0");
      case "rate limit" -> spoilt(new Fault.TooManyRequests(-1));
      case "status 503" -> spoilt(new Fault.Status(503));
      case "address not let in" -> spoilt(new Fault.Firewall());
      case "all is well" -> by("alice", "acme/app:1.0");
      default -> throw new AssertionError(situation);
    };
  }

  private static Pull by(String user, String image) {
    return new Pull(user, image, Optional.empty());
  }

  private static Pull spoilt(Fault fault) {
    return new Pull("alice", "acme/app:1.0", Optional.of(fault));
  }

  /** Fills the registry, and spoils it as the situation wants. */
  FakeRegistry prepare(FakeRegistry registry) {
    registry.user("alice", "alice-right").user("bob", "bob-right").member("alice", "acme");
    registry.account("eve", "eve-right", Standing.EXPIRED);
    registry.repository("acme/app").tag("1.0", "1.2").readers("alice");
    registry.repository("acme/bare").readers("alice");
    registry.repository("acme/open").tag("1.0").everybody();
    registry.repository("acme/arm").index("1.0", "linux/arm64").readers("alice");
    fault.ifPresent(it -> registry.fault(Endpoint.MANIFEST, it));
    return registry;
  }

  /** What a cluster knows of the pull, whose node says no more than that it backs off. */
  Facts facts(String domain) {
    ClusterBuilder builder = ClusterBuilder.forDump(pod -> true);
    ObjectReader.read(JsonTokens.of(bytes(objects(domain))), builder);
    Cluster cluster = builder.build();
    Pod pod = cluster.pods().get(0);
    Gathering gathering = new Gathering(cluster, Instant.parse("2026-11-21T00:00:00Z"));
    return gathering.of(pod, pod.containers().get(0));
  }

  private String objects(String domain) {
    String name = domain + "/" + image;
    String secrets = user.isEmpty() ? "" : "{\"name\":\"regcred\"}";
    return POD.formatted(secrets, name, name, name) + NODE + secret(domain);
  }

  private String secret(String domain) {
    if (user.isEmpty()) {
      return "";
    }
    String key = domain.equals("docker.io") ? "https://index.docker.io/v1/" : domain;
    String pair = user.contains(":") ? user : user + ":" + user + "-right";
    String config = "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}".formatted(key, base64(pair));
    return SECRET.formatted(base64(config));
  }

  private static final String POD =
      """
      {"apiVersion":"v1","kind":"Pod",
       "metadata":{"name":"web","namespace":"shop","uid":"u1"},
       "spec":{"nodeName":"n1","serviceAccountName":"default","imagePullSecrets":[%s],
               "containers":[{"name":"web","image":"%s"}]},
       "status":{"phase":"Pending","containerStatuses":[{"name":"web","image":"%s","state":{
         "waiting":{"reason":"ImagePullBackOff","message":"Back-off pulling image \\"%s\\""}}}]}}
      {"apiVersion":"v1","kind":"ServiceAccount",
       "metadata":{"name":"default","namespace":"shop"}}
      """;

  private static final String NODE =
      """
      {"apiVersion":"v1","kind":"Node","metadata":{"name":"n1"},
       "status":{"nodeInfo":{"operatingSystem":"linux","architecture":"amd64",
         "kubeletVersion":"v1.36.2","containerRuntimeVersion":"containerd://2.1.0"}}}
      """;

  private static final String SECRET =
      """
      {"apiVersion":"v1","kind":"Secret","type":"kubernetes.io/dockerconfigjson",
       "metadata":{"name":"regcred","namespace":"shop"},"data":{".dockerconfigjson":"%s"}}
      """;

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
