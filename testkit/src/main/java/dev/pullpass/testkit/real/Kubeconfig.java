package dev.pullpass.testkit.real;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes the files by which clients find a server and log in. */
record Kubeconfig(URI server, String authority) {

  /** For a bearer token. */
  String withToken(String token) {
    return with("token: " + token);
  }

  /** For a client certificate, whose common name is the user. */
  String withCertificate(Identity identity) {
    return with(
        "client-certificate-data: %s, client-key-data: %s"
            .formatted(base64(identity.certificate()), base64(identity.privateKey())));
  }

  private String with(String login) {
    return """
    apiVersion: v1
    kind: Config
    current-context: real
    clusters: [{name: real, cluster: {server: "%s", certificate-authority-data: %s}}]
    users: [{name: user, user: {%s}}]
    contexts: [{name: real, context: {cluster: real, user: user}}]
    """
        .formatted(server, base64(authority), login);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
