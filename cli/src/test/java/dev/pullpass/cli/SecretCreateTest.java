package dev.pullpass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pullpass.testkit.registry.FakeRegistry;
import dev.pullpass.testkit.registry.personality.Personality;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code pullpass secret create} as far as it writes to no cluster. */
class SecretCreateTest {
  private static final String IN_CLEAR =
      "pullpass: the manifest holds the credential in clear (base64 hides nothing): keep it out of"
          + " git, or give -o external-secret\n";

  @TempDir private Path folder = Path.of("");

  private final FakeRegistry registry =
      FakeRegistry.start(Personality.DISTRIBUTION_TOKEN)
          .user("alice", "alices-password")
          .user("bob", "bobs-password");

  SecretCreateTest() {
    registry.repository("acme/web").tag("1.0").readers("alice");
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  private static Run.World typing(String password) {
    return Run.World.BARE.withInput(password + "\n");
  }

  private static String[] args(String... more) {
    List<String> args = new ArrayList<>(List.of("secret", "create", "regcred"));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  @Test
  void aManifestIsTheSameForTheSameCredential() {
    String[] args =
        args("--registry", "ghcr.io", "-u", "bot", "--password-stdin", "-n", "a,b", "-o", "yaml");
    Run run = typing("ghp_x").run(args);
    String secret =
        """
        apiVersion: v1
        kind: Secret
        metadata:
          name: regcred
          namespace: %s
          labels:
            app.kubernetes.io/managed-by: pullpass
        type: kubernetes.io/dockerconfigjson
        data:
          .dockerconfigjson: eyJhdXRocyI6eyJnaGNyLmlvIjp7InVzZXJuYW1lIjoiYm90IiwicGFzc3dvcmQiOiJnaHBfeCIsImF1dGgiOiJZbTkwT21kb2NGOTQifX19
        """;
    assertThat(run)
        .isEqualTo(new Run(0, secret.formatted("a") + "---\n" + secret.formatted("b"), IN_CLEAR));
    assertThat(typing("ghp_x").run(args)).isEqualTo(run);
  }

  @Test
  void withoutNamespaceWhoeverAppliesItDecides() {
    Run run =
        typing("ghp_x")
            .run(args("--registry", "ghcr.io", "-u", "b", "--password-stdin", "-o", "json"));
    assertThat(run.out()).startsWith("{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"Secret\"");
    assertThat(run.out()).doesNotContain("namespace");
  }

  @Test
  void aDockerLoginWithItsHelpersBecomesOneSecretPerRegistry() {
    Path helper =
        Path.of(
            Samples.file(
                folder,
                "docker-credential-fake",
                """
        #!/bin/sh
        cat >/dev/null
        printf '{"Username":"hub","Secret":"dckr_pat_x"}'
        """));
    assertThat(helper.toFile().setExecutable(true)).isTrue();
    Samples.file(
        folder,
        "config.json",
        """
        {"auths":{"https://index.docker.io/v1/":{},"ghcr.io":{"auth":"Ym90OmdocF94"}},
         "credHelpers":{"https://index.docker.io/v1/":"fake"}}""");
    Run run =
        Run.World.BARE
            .withEnvironment(
                Map.of("DOCKER_CONFIG", folder.toString(), "PATH", folder + ":/usr/bin:/bin"))
            .run(args("--docker-login", "--split", "-o", "yaml"));
    assertThat(run.err()).isEqualTo(IN_CLEAR);
    assertThat(run.out())
        .contains("  name: regcred-ghcr-io\n", "---\n", "  name: regcred-docker-io\n");
    assertThat(decoded(run.out()))
        .containsExactly(
            "{\"auths\":{\"ghcr.io\":{\"username\":\"bot\",\"password\":\"ghp_x\","
                + "\"auth\":\"Ym90OmdocF94\"}}}",
            "{\"auths\":{\"https://index.docker.io/v1/\":{\"username\":\"hub\","
                + "\"password\":\"dckr_pat_x\",\"auth\":\"aHViOmRja3JfcGF0X3g=\"}}}");
  }

  private static List<String> decoded(String yaml) {
    return yaml.lines()
        .filter(line -> line.contains(".dockerconfigjson: "))
        .map(line -> line.substring(line.indexOf(": ") + 2))
        .map(value -> new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void aKeyFileIsEscapedProperly() {
    String key = "{\n  \"type\": \"service_account\",\n  \"private_key\": \"-----\\nx\\n\"\n}\n";
    String file = Samples.file(folder, "key.json", key);
    Run run =
        Run.pullpass(
            args(
                "--registry",
                "us-docker.pkg.dev",
                "-u",
                "_json_key",
                "--password-file",
                file,
                "-o",
                "yaml"));
    assertThat(run.err()).isEqualTo(IN_CLEAR);
    assertThat(decoded(run.out()).get(0))
        .contains("\"password\":\"{\\n  \\\"type\\\": \\\"service_account\\\"");
  }

  @Test
  void anExternalSecretHoldsNoCredential() {
    assertThat(
            Run.pullpass(
                args(
                    "-n",
                    "shop",
                    "-o",
                    "external-secret",
                    "--store",
                    "vault-backend",
                    "--remote-key",
                    "secret/gitlab/registry",
                    "--remote-property",
                    "dockerconfigjson")))
        .isEqualTo(
            new Run(
                0,
                """
                apiVersion: external-secrets.io/v1
                kind: ExternalSecret
                metadata:
                  name: regcred
                  namespace: shop
                spec:
                  refreshInterval: 1h
                  secretStoreRef:
                    name: vault-backend
                    kind: ClusterSecretStore
                  target:
                    name: regcred
                    creationPolicy: Owner
                    template:
                      type: kubernetes.io/dockerconfigjson
                      data:
                        .dockerconfigjson: '{{ .dockerconfigjson }}'
                  data:
                  - secretKey: dockerconfigjson
                    remoteRef:
                      key: secret/gitlab/registry
                      property: dockerconfigjson
                """,
                ""));
  }

  @Test
  void anExternalSecretCanPutALoginTogether() {
    Run run =
        Run.pullpass(
            args(
                "-o",
                "external-secret",
                "--store",
                "aws",
                "--store-kind",
                "SecretStore",
                "--remote-key",
                "prod/ghcr",
                "--remote-username",
                "user",
                "--remote-password",
                "token",
                "--registry",
                "ghcr.io",
                "--registry",
                "docker.io"));
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            ".dockerconfigjson: '{\"auths\":{\"ghcr.io\":{\"auth\":\"{{ printf \"%s:%s\" .username"
                + " .password | b64enc }}\"},\"https://index.docker.io/v1/\":{\"auth\":\"{{ printf"
                + " \"%s:%s\" .username .password | b64enc }}\"}}}'",
            "kind: SecretStore",
            "  - secretKey: password\n    remoteRef:\n      key: prod/ghcr\n      property: token\n");
  }

  private Run prove(String user, String password, String image) {
    return typing(password)
        .run(
            args(
                "--registry",
                registry.host(),
                "-u",
                user,
                "--password-stdin",
                "--prove",
                registry.host() + "/" + image,
                "--insecure-registry",
                registry.host(),
                "-o",
                "yaml"));
  }

  @Test
  void whatPullsIsPublished() {
    Run run = prove("alice", "alices-password", "acme/web:1.0");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("apiVersion: v1\n");
    assertThat(run.err())
        .startsWith("pullpass: ✓ " + registry.host() + "/acme/web:1.0 pulls with regcred: sha256:");
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "bob, bobs-password, acme/web:1.0, AbsentOrNoAccess",
    "alice, wrong, acme/web:1.0, CredentialRejected",
    "alice, alices-password, acme/web:9, TagAbsent"
  })
  void whatDoesNotPullIsNot(String user, String password, String image, String verdict) {
    Run run = prove(user, password, image);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("pullpass: ✗ " + registry.host() + "/" + image + ": " + verdict + ": ")
        .endsWith("pullpass: nothing was made: a secret that does not pull is not published\n");
  }

  @Test
  void anImageOfAnotherRegistryProvesNothing() {
    Run run =
        typing("x")
            .run(
                args(
                    "--registry",
                    "ghcr.io",
                    "-u",
                    "b",
                    "--password-stdin",
                    "--prove",
                    registry.host() + "/acme/web:1.0",
                    "--insecure-registry",
                    registry.host()));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("1.0: no entry of regcred matches " + registry.host() + "\n");
  }

  @Test
  void whatCanNeverPullIsMadeByForceOnly() {
    String[] args = args("--registry", "ghcr.io", "-u", "b", "--password-stdin", "-o", "yaml");
    String why =
        "pullpass: ✗ ghcr.io: GitHub Packages does not support fine-grained tokens: use a classic"
            + " token with read:packages.\n";
    assertThat(typing("github_pat_x").run(args))
        .isEqualTo(
            new Run(1, "", why + "pullpass: nothing was made; --force makes it all the same\n"));
    String[] forced =
        args("--registry", "ghcr.io", "-u", "b", "--password-stdin", "-o", "yaml", "--force");
    Run run = typing("github_pat_x").run(forced);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEqualTo(why + IN_CLEAR);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "--password, hunter2",
    "--password=hunter2, ''",
    "-phunter2, ''",
    "-p, hunter2",
    "--docker-password, hunter2",
    "--docker-password=hunter2, ''",
    "--token, hunter2"
  })
  void aPasswordAsAnArgumentIsRefusedAndNotRepeated(String option, String value) {
    List<String> args = new ArrayList<>(List.of(args("--registry", "ghcr.io", "-u", "b", option)));
    if (!value.isEmpty()) {
      args.add(value);
    }
    assertThat(Run.pullpass(args.toArray(String[]::new)))
        .isEqualTo(
            new Run(
                2,
                "",
                "pullpass: a password is not taken as an argument, where every user of this machine"
                    + " and the shell's history see it (if you typed one, renew it); give"
                    + " --password-stdin, --password-file FILE or --password-env NAME, or none of"
                    + " them to be asked\n"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"--pasword=hunter2, ''", "--pasword, hunter2", "hunter2, hunter2", "-xhunter2, ''"})
  void aMistypedOptionDoesNotRepeatItsValue(String option, String value) {
    Run run = Run.pullpass(args("--registry", "ghcr.io", "-u", "b", option, value));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).doesNotContain("hunter2");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "-o yaml|whose credential? give --username USER with --registry HOST, --docker-config FILE,"
            + " --docker-login or --from NS/NAME",
        "-u me|--username needs --registry HOST: whose user is it?",
        "--password-stdin|a password needs --username USER",
        "-u me --registry r.test --password-stdin --password-env X|--password-stdin,"
            + " --password-file and --password-env contradict each other; give one of them",
        "-u me --registry r.test --docker-login|--username, --docker-config, --docker-login"
            + " and --from are four sources; give one of them",
        "-u me --registry acme/web|--registry: \"acme/web\": no image is pulled from a host of that"
            + " name: a host has a dot or a port, or is localhost; Docker Hub is docker.io",
        "-A -n shop|-n names namespaces, -A and --namespace-selector choose them; give one",
        "-n Shop|-n: Shop is no list of namespaces",
        "--exclude-namespaces a|--exclude-namespaces goes with -A or --namespace-selector",
        "-o yaml --wire|service accounts are wired in the cluster, not in a manifest; apply it,"
            + " then pullpass secret wire regcred",
        "-o external-secret|-o external-secret needs --store NAME",
        "-o external-secret --store s|-o external-secret needs --remote-key KEY",
        "--prove A|--prove \"A\": invalid reference format: repository name (library/A) must be lowercase"
      })
  void whatCannotBeMeantIsRefused(String options, String why) {
    Run run = Run.pullpass(args(options.split(" ", -1)));
    assertThat(run).isEqualTo(new Run(2, "", "pullpass: " + why + "\n"));
  }

  @Test
  void withoutATerminalItCannotAsk() {
    Run run = Run.pullpass(args("--registry", "ghcr.io", "-u", "b", "-o", "yaml"));
    assertThat(run)
        .isEqualTo(
            new Run(
                3,
                "",
                "pullpass: GitHub Container Registry wants a classic personal access token with"
                    + " read:packages (fine-grained tokens are not supported)\n"
                    + "pullpass: there is no terminal to ask for the password; give"
                    + " --password-stdin, --password-file FILE or --password-env NAME\n"));
  }
}
