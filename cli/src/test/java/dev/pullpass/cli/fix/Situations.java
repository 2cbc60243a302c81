package dev.pullpass.cli.fix;

import static dev.pullpass.cli.fix.Situation.failing;
import static dev.pullpass.cli.fix.Thing.account;
import static dev.pullpass.cli.fix.Thing.auth;
import static dev.pullpass.cli.fix.Thing.base64;
import static dev.pullpass.cli.fix.Thing.config;
import static dev.pullpass.cli.fix.Thing.cronJob;
import static dev.pullpass.cli.fix.Thing.daemonSet;
import static dev.pullpass.cli.fix.Thing.deployment;
import static dev.pullpass.cli.fix.Thing.job;
import static dev.pullpass.cli.fix.Thing.login;
import static dev.pullpass.cli.fix.Thing.pod;
import static dev.pullpass.cli.fix.Thing.secret;
import static dev.pullpass.cli.fix.Thing.statefulSet;
import static dev.pullpass.cli.fix.Thing.workload;

import dev.pullpass.testkit.real.RealCluster;
import java.util.List;

/** What can be broken in a cluster and be repaired from there. */
final class Situations {
  private static final String IMAGE = "$BASIC/team/app:1.0";
  private static final String OTHERS = "$SCOPED/other/app:1.0";
  private static final String USER = RealCluster.USER;
  private static final String PAIR = USER + ":" + RealCluster.PASSWORD;

  /** Says of itself that it was good until 2001. */
  private static final String EXPIRED =
      "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJleHAiOjk3ODMwNzIwMH0.c2lnbmF0dXJl";

  private Situations() {}

  /** What all situations share: secrets that work, in a namespace that nothing is wrong with. */
  static Situation vault() {
    return failing(
        "", "vault", good("regcred"), good("far"), login("scoped", "$SCOPED", USER, password()));
  }

  static List<Situation> ofSecrets() {
    return List.of(
        failing("NoPullSecret", "none-named", deployment(IMAGE)),
        failing("NoPullSecret", "none-named-by-a-daemon", daemonSet(IMAGE)),
        failing("NoPullSecret", "none-named-by-a-job", cronJob(IMAGE), job(IMAGE)),
        failing("NoPullSecret", "none-that-works", deployment(OTHERS)).withLogin(),
        failing("SecretAbsent", "of-that-name-elsewhere", deployment(IMAGE, "far")),
        failing("SecretAbsent", "of-a-similar-name", good("regcred"), statefulSet(IMAGE, "regcrd")),
        failing("SecretAbsent", "named-by-the-account", account("gone"), deployment(IMAGE)),
        failing("SecretAbsent", "to-be-asked", deployment(OTHERS, "gone")).withLogin(),
        failing(
            "SecretWrongType",
            "opaque",
            secret("pull", "Opaque", ".dockerconfigjson", config("$BASIC", base64(PAIR))),
            deployment(IMAGE, "pull")),
        failing(
            "SecretWrongType",
            "opaque-with-a-key-of-its-own",
            secret("pull", "Opaque", "config.json", config("$BASIC", base64(PAIR))),
            deployment(IMAGE, "pull")),
        failing(
            "NoEntryForRegistry",
            "without-the-port",
            login("pull", "registry.test", USER, password()),
            deployment(IMAGE, "pull")),
        failing(
            "NoEntryForRegistry",
            "for-another-registry",
            login("pull", "elsewhere.test", USER, password()),
            deployment(IMAGE, "pull")),
        failing(
            "ShadowedByPodSecrets",
            "the-pod-names-its-own",
            good("good"),
            login("pull", "elsewhere.test", USER, password()),
            account("good"),
            deployment(IMAGE, "pull")),
        failing(
                "PodPredatesServiceAccount",
                "older-than-the-wiring",
                good("good"),
                deployment(IMAGE))
            .then(account("good")));
  }

  static List<Situation> ofContents() {
    return List.of(
        malformed("white-space", auth("pull", "$BASIC", " " + base64(PAIR))),
        malformed("encoded-twice", auth("pull", "$BASIC", base64(base64(PAIR)))),
        malformed("not-encoded", auth("pull", "$BASIC", PAIR)),
        malformed(
            "not-wrapped", secret("pull", "{\"$BASIC\": {\"auth\": \"" + base64(PAIR) + "\"}}")),
        failing(
                "SecretMalformed",
                "placeholder",
                auth("pull", "$SCOPED", "${TOKEN}"),
                deployment(OTHERS, "pull"))
            .withLogin(),
        failing(
            "NeighbourSecretMalformed",
            "neighbour-white-space",
            good("good"),
            auth("pull", "elsewhere.test", base64(PAIR) + " "),
            deployment(IMAGE, "good", "pull")),
        failing(
            "NeighbourSecretMalformed",
            "neighbour-placeholder",
            good("good"),
            auth("pull", "elsewhere.test", "${TOKEN}"),
            deployment(IMAGE, "good", "pull")),
        failing(
            "NeighbourSecretMalformed",
            "neighbour-of-the-account",
            good("good"),
            auth("pull", "elsewhere.test", "${TOKEN}"),
            account("pull", "good"),
            deployment(IMAGE)),
        failing(
            "EmptyCredential", "no-password", login("pull", "$BASIC", USER, ""), pulling(IMAGE)),
        failing(
            "CredentialRejected",
            "wrong-password",
            login("pull", "$BASIC", USER, "guess"),
            pulling(IMAGE)),
        failing(
                "CredentialRejected",
                "wrong-token",
                login("pull", "$SCOPED", RealCluster.OTHER_USER, "guess"),
                pulling(OTHERS))
            .withLogin(),
        failing("CredentialExpired", "old", login("pull", "$BASIC", USER, EXPIRED), pulling(IMAGE)),
        failing(
            "AccessDenied",
            "of-another-team",
            login("pull", "$SCOPED", RealCluster.OTHER_USER, RealCluster.OTHER_PASSWORD),
            pulling("$SCOPED/team/app:1.0")),
        failing(
                "StaleCredentialOnPublicImage",
                "stale",
                login("pull", "$SCOPED", RealCluster.OTHER_USER, "guess"),
                pulling("$SCOPED/open/app:1.0"))
            .withLogin());
  }

  static List<Situation> ofImages() {
    String digest = "@sha256:" + "0".repeat(64);
    String image = "--image=app=" + IMAGE;
    return List.of(
        failing("TagAbsent", "nearest", good("pull"), pulling("$BASIC/team/app:v1.0")),
        failing(
            "TagAbsent", "of-a-bare-pod", good("pull"), pod("app", "$BASIC/team/app:1.O", "pull")),
        failing("TagAbsent", "one-of-two", good("pull"), pulling("$BASIC/team/many:2"))
            .with("--image=app=$BASIC/team/many:2.1"),
        failing("RepositoryAbsent", "no-repository", good("pull"), pulling("$BASIC/team/none:1.0"))
            .with(image),
        failing("DigestAbsent", "no-such-digest", good("pull"), pulling("$BASIC/team/app" + digest))
            .with("--image=app/app=" + IMAGE),
        failing("ReferenceInvalid", "upper-case", good("pull"), pulling("$BASIC/Team/app:1.0")),
        failing("UnrenderedTemplate", "template", good("pull"), pulling("{{ .Values.image }}"))
            .with(image),
        failing(
            "NeverPull",
            "never",
            good("pull"),
            workload("Deployment", "$BASIC/team/never:1.0", "Never", "pull")),
        failing("ReverifiedImage", "reverified", good("pull"), pod("first", again(), "pull"))
            .then(workload("Deployment", again(), "Never")));
  }

  private static Thing pulling(String image) {
    return deployment(image, "pull");
  }

  private static String again() {
    return "$BASIC/team/again:1.0";
  }

  private static Situation malformed(String name, Thing secret) {
    return failing("SecretMalformed", name, secret, pulling(IMAGE));
  }

  private static Thing good(String name) {
    return login(name, "$BASIC", USER, password());
  }

  private static String password() {
    return RealCluster.PASSWORD;
  }
}
