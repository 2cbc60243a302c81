package dev.pullpass.bench;

/** Ways in which the pods of a synthetic dump fail, with the texts that a node gives. */
enum DumpCause {
  WRONG_PASSWORD(
      "regcred",
      "registry.acme.test/team/app:1.4.2",
      "failed to pull and unpack image \\\"registry.acme.test/team/app:1.4.2\\\": failed to resolve"
          + " reference \\\"registry.acme.test/team/app:1.4.2\\\": unexpected status from HEAD request"
          + " to https://registry.acme.test/v2/team/app/manifests/1.4.2: 401 Unauthorized"),
  OTHER_REGISTRY(
      "regcred",
      "ghcr.io/acme/app:1.4.2",
      "failed to pull and unpack image \\\"ghcr.io/acme/app:1.4.2\\\": failed to resolve reference"
          + " \\\"ghcr.io/acme/app:1.4.2\\\": failed to authorize: failed to fetch anonymous token:"
          + " unexpected status from GET request to"
          + " https://ghcr.io/token?scope=repository%3Aacme%2Fapp%3Apull&service=ghcr.io: 401"
          + " Unauthorized"),
  MISSING_SECRET(
      "gitlab-pull",
      "registry.gitlab.com/acme/app:1.4.2",
      "failed to pull and unpack image \\\"registry.gitlab.com/acme/app:1.4.2\\\": failed to resolve"
          + " reference \\\"registry.gitlab.com/acme/app:1.4.2\\\": pull access denied, repository does"
          + " not exist or may require authorization: authorization failed: no basic auth credentials"),
  MISSING_TAG(
      "regcred",
      "registry.acme.test/team/app:9.9.9",
      "rpc error: code = NotFound desc = failed to pull and unpack image"
          + " \\\"registry.acme.test/team/app:9.9.9\\\": failed to resolve reference"
          + " \\\"registry.acme.test/team/app:9.9.9\\\": registry.acme.test/team/app:9.9.9: not found"),
  UNKNOWN_HOST(
      "regcred",
      "registry.amce.test/team/app:1.4.2",
      "failed to pull and unpack image \\\"registry.amce.test/team/app:1.4.2\\\": failed to resolve"
          + " reference \\\"registry.amce.test/team/app:1.4.2\\\": failed to do request: Head"
          + " \\\"https://registry.amce.test/v2/team/app/manifests/1.4.2\\\": dial tcp: lookup"
          + " registry.amce.test on 10.0.0.10:53: no such host"),
  RATE_LIMITED(
      "regcred",
      "redis:7.4",
      "failed to pull and unpack image \\\"docker.io/library/redis:7.4\\\": failed to resolve reference"
          + " \\\"docker.io/library/redis:7.4\\\": unexpected status from HEAD request to"
          + " https://registry-1.docker.io/v2/library/redis/manifests/7.4: 429 Too Many Requests");

  private final String secret;
  private final String image;
  private final String text;

  DumpCause(String secret, String image, String text) {
    this.secret = secret;
    this.image = image;
    this.text = text;
  }

  String secret() {
    return secret;
  }

  String image() {
    return image;
  }

  /** The node's text, ready to stand in a JSON string. */
  String text() {
    return text;
  }
}
