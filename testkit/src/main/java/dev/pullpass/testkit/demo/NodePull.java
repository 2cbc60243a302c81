package dev.pullpass.testkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Platform;
import dev.pullpass.testkit.registry.content.Manifest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/**
 * Pulls manifests the way containerd 1.7.24 does, and fails in its words, as they were recorded
 * from a real node (kubelet 1.36.2). Layers are left where they are.
 *
 * @param plainHosts the hosts that the node is configured to reach over plain HTTP
 * @param trust the authorities that it was told to trust, if it was
 */
record NodePull(Set<String> plainHosts, Platform platform, Optional<SSLContext> trust) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ACCEPT =
      String.join(
          ", ",
          Manifest.DOCKER_MANIFEST,
          Manifest.DOCKER_LIST,
          Manifest.OCI_MANIFEST,
          Manifest.OCI_INDEX,
          "*/*");

  NodePull {
    plainHosts = Set.copyOf(plainHosts);
  }

  /** Pulls with one credential, or anonymously. */
  PullOutcome pull(ImageReference image, Optional<Credential> credential) {
    String url = url(image);
    try {
      // RFC 6761 §6.4: names under .invalid are never looked up.
      if (image.domain().endsWith(".invalid")) {
        throw new UnknownHostException(image.domain());
      }
      return resolve(image, url, credential);
    } catch (IOException e) {
      return unresolved(image, "failed to do request: Head \"" + url + "\": " + inGo(e, image));
    }
  }

  private String url(ImageReference image) {
    String scheme = plainHosts.contains(image.domain()) ? "http://" : "https://";
    return scheme + image.apiHost() + "/v2/" + image.path() + "/manifests/" + image.identifier();
  }

  private PullOutcome resolve(ImageReference image, String url, Optional<Credential> credential)
      throws IOException {
    NodeHttp.Ask head = NodeHttp.Ask.of("HEAD", url).accepting(ACCEPT);
    NodeHttp.Got first = send(head);
    WireChallenge challenge = WireChallenge.parse(first.challenge());
    if (first.status() != 401 || challenge.scheme().isEmpty()) {
      return judge(image, first);
    }
    NodeLogin.Header login = NodeLogin.answer(challenge, credential);
    if (!login.error().isEmpty()) {
      return unresolved(image, login.error());
    }
    return judge(image, send(head.authorizedBy(login.value())));
  }

  private NodeHttp.Got send(NodeHttp.Ask ask) throws IOException {
    return NodeHttp.send(ask, trust);
  }

  private PullOutcome judge(ImageReference image, NodeHttp.Got got) throws IOException {
    if (got.status() == 200) {
      return unpack(image, got);
    }
    if (got.status() == 404) {
      return notFound(image, "failed to resolve reference " + quoted(image) + ": " + ref(image));
    }
    String error = WireChallenge.parse(got.challenge()).parameter("error");
    return got.status() == 401 && !error.isEmpty()
        ? unresolved(
            image,
            "pull access denied, repository does not exist or may require authorization: server"
                + " message: "
                + error
                + ": authorization failed")
        : unresolved(image, got.unexpected());
  }

  private PullOutcome unpack(ImageReference image, NodeHttp.Got head) throws IOException {
    NodeHttp.Ask asked = head.ask();
    NodeHttp.Got manifest =
        send(
            NodeHttp.Ask.of("GET", asked.url())
                .accepting(ACCEPT)
                .authorizedBy(asked.authorization()));
    JsonNode offered = JSON.readTree(manifest.body()).path("manifests");
    return offered.isEmpty() || offers(offered)
        ? new PullOutcome.Pulled(head.digest())
        : notFound(image, "no match for platform in manifest");
  }

  private boolean offers(JsonNode manifests) {
    for (JsonNode manifest : manifests) {
      JsonNode of = manifest.path("platform");
      Platform made =
          new Platform(
              of.path("os").asText(),
              of.path("architecture").asText(),
              of.path("variant").asText());
      if (platform.runs(made)) {
        return true;
      }
    }
    return false;
  }

  private static PullOutcome unresolved(ImageReference image, String why) {
    return new PullOutcome.Failed(
        unpacking(image) + "failed to resolve reference " + quoted(image) + ": " + why);
  }

  /** The only errors whose gRPC code is not Unknown, so that the kubelet keeps their prefix. */
  private static PullOutcome notFound(ImageReference image, String what) {
    return new PullOutcome.Failed(
        "rpc error: code = NotFound desc = " + unpacking(image) + what + ": not found");
  }

  private static String unpacking(ImageReference image) {
    return "failed to pull and unpack image " + quoted(image) + ": ";
  }

  private static String quoted(ImageReference image) {
    return "\"" + ref(image) + "\"";
  }

  private static String ref(ImageReference image) {
    return image.canonical();
  }

  /** The same fault in the words of Go's net and crypto packages. */
  private static String inGo(IOException fault, ImageReference image) {
    if (fault instanceof UnknownHostException) {
      return "dial tcp: lookup " + host(image) + " on 10.96.0.10:53: no such host";
    }
    if (fault instanceof ConnectException) {
      String port = image.domain().substring(host(image).length());
      return "dial tcp 127.0.0.1" + port + ": connect: connection refused";
    }
    return fault instanceof SSLException
        ? "tls: failed to verify certificate: x509: certificate signed by unknown authority"
        : "EOF";
  }

  private static String host(ImageReference image) {
    return image.domain().replaceFirst(":[0-9]+$", "");
  }
}
