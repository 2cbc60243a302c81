package dev.pullpass.cli;

/** The workloads and secrets that the page's cluster has. */
record HowToObjects(HowToCluster cluster) {
  /** How many pods they bring. */
  static final int PODS = 9;

  /** In epoch seconds, by the clock of the runs. */
  private static final long YESTERDAY = 1795132800;

  private static final String TYPE = "kubernetes.io/dockerconfigjson";

  void create() {
    String web = HowToCluster.REGISTRY + "/acme/web:";
    deployment("ops", "api", "image: '" + HowToCluster.REGISTRY + "/acme/api:latest'}]");
    account("shop", "robot");
    deployment("shop", "web", "image: '" + web + "1.0'}]");
    account("web", "own");
    secret("wrong", HowToCluster.REGISTRY, "bot:guess");
    secret("other", "registry.acme.test", "bot:guess");
    secret("good", HowToCluster.REGISTRY, "bot:" + cluster.files().text("token").strip());
    secret(
        "ecr-of-yesterday",
        "123456789012.dkr.ecr.us-east-1.amazonaws.com",
        "AWS:" + HowToCluster.ecrToken(YESTERDAY));
    broken();
  }

  private void broken() {
    String image = "image: '" + HowToCluster.REGISTRY + "/acme/web:";
    deployment("web", "no-secret", image + "1.0'}]");
    deployment("web", "wrong-password", image + "1.0'}], imagePullSecrets: [{name: wrong}]");
    deployment("web", "secret-elsewhere", image + "1.0'}], imagePullSecrets: [{name: regcred}]");
    deployment("web", "other-server", image + "1.0'}], imagePullSecrets: [{name: other}]");
    deployment("web", "own-account", image + "1.0'}], serviceAccountName: own");
    deployment("web", "no-such-tag", image + "dev'}], imagePullSecrets: [{name: good}]");
    deployment("web", "capitals", "image: 'ghcr.io/ByteQuester/frontend-sample:latest'}]");
  }

  private void create(String path, String manifest) {
    cluster.admin().create(path, cluster.real(manifest));
  }

  private void account(String namespace, String name) {
    create(
        "/api/v1/namespaces/" + namespace + "/serviceaccounts", "{metadata: {name: " + name + "}}");
  }

  private void secret(String name, String host, String login) {
    String auth = HowToCluster.encoded(login);
    create(
        "/api/v1/namespaces/web/secrets",
        "{metadata: {name: %s}, type: %s, stringData: {.dockerconfigjson: '%s'}}"
            .formatted(name, TYPE, "{\"auths\":{\"" + host + "\":{\"auth\":\"" + auth + "\"}}}"));
  }

  /** One container, app; the rest is the end of its container and of its pod. */
  private void deployment(String namespace, String name, String rest) {
    create(
        "/apis/apps/v1/namespaces/" + namespace + "/deployments",
        """
        metadata: {name: NAME}
        spec:
          selector: {matchLabels: {app: NAME}}
          template:
            metadata: {labels: {app: NAME}}
            spec: {containers: [{name: app, REST}
        """
            .replace("NAME", name)
            .replace("REST", rest));
  }
}
