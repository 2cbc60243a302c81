package dev.pullpass.core.audit;

import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.ObjectReader;
import dev.pullpass.core.cluster.PodCensus;
import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.Inquiry;
import dev.pullpass.core.facts.Registry;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.RegistryAnswer.Challenge;
import dev.pullpass.core.facts.TagsAnswer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.text.Base64Text;
import dev.pullpass.core.text.JsonTokens;
import dev.pullpass.core.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small cluster, written object by object, and what the registries answer to it. */
final class Town implements Registry {
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  static final String DIGEST = "sha256:" + "a".repeat(64);
  static final String OTHER_DIGEST = "sha256:" + "b".repeat(64);

  private final List<String> objects = new ArrayList<>();
  private final Map<String, Integer> statuses = new LinkedHashMap<>();
  private final Map<TokenQuestion, TokenAnswer> tokens = new LinkedHashMap<>();
  final List<String> asked = new ArrayList<>();
  private boolean probing;

  /** Any object, as JSON with single quotes. */
  Town with(String object) {
    objects.add(object);
    return this;
  }

  Town namespace(String name) {
    return account(name, "default");
  }

  Town account(String namespace, String name, String... secrets) {
    return with(
        "{'kind':'ServiceAccount','apiVersion':'v1',"
            + meta(namespace, name)
            + ",'imagePullSecrets':"
            + names(secrets)
            + "}");
  }

  /** A Deployment of three replicas and the service account default. */
  Town deployment(String namespace, String name, String image, String... secrets) {
    return deploymentAs("default", namespace, name, image, secrets);
  }

  Town deploymentAs(
      String account, String namespace, String name, String image, String... secrets) {
    return with(
        "{'kind':'Deployment','apiVersion':'apps/v1',"
            + meta(namespace, name)
            + ",'spec':{'replicas':3,'template':{'spec':{'serviceAccountName':'"
            + account
            + "','imagePullSecrets':"
            + names(secrets)
            + ",'containers':[{'name':'app','image':'"
            + image
            + "'}]}}}}");
  }

  /** A pod of a Deployment that runs the image, on node n1. */
  Town running(String namespace, String deployment, String image, String digest) {
    return with(
        pod(namespace, deployment, image)
            + "'status':{'phase':'Running','containerStatuses':[{'name':'app','ready':true,"
            + "'imageID':'repo@"
            + digest
            + "','state':{'running':{}}}]}}");
  }

  /** A pod of a Deployment that waits for the image. */
  Town failing(String namespace, String deployment, String image, String message) {
    return with(
        pod(namespace, deployment, image)
            + "'status':{'phase':'Pending','containerStatuses':[{'name':'app','ready':false,"
            + "'state':{'waiting':{'reason':'ImagePullBackOff','message':'"
            + message
            + "'}}}]}}");
  }

  private static String pod(String namespace, String deployment, String image) {
    return "{'kind':'Pod','apiVersion':'v1','metadata':{'namespace':'"
        + namespace
        + "','name':'"
        + deployment
        + "-x','uid':'pod-"
        + deployment
        + "','ownerReferences':[{'kind':'Deployment','name':'"
        + deployment
        + "','uid':'"
        + namespace
        + "-"
        + deployment
        + "','controller':true}]},'spec':{'nodeName':'n1','containers':[{'name':'app','image':'"
        + image
        + "'}]},";
  }

  Town autoscaler(String namespace, String deployment, int most) {
    return with(
        "{'kind':'HorizontalPodAutoscaler','apiVersion':'autoscaling/v2',"
            + meta(namespace, deployment)
            + ",'spec':{'maxReplicas':"
            + most
            + ",'scaleTargetRef':{'kind':'Deployment','name':'"
            + deployment
            + "'}}}");
  }

  /** A pull secret with one entry. */
  Town secret(String namespace, String name, String key, Credential credential) {
    String auth = credential.username() + ":" + credential.password().reveal();
    return config(
        namespace,
        name,
        "{\"auths\":{\"" + key + "\":{\"auth\":\"" + Base64Text.encode(Utf8.bytes(auth)) + "\"}}}");
  }

  /** A pull secret with any content. */
  Town config(String namespace, String name, String json) {
    return typed(namespace, name, "kubernetes.io/dockerconfigjson", json);
  }

  Town typed(String namespace, String name, String type, String json) {
    return with(
        "{'kind':'Secret','apiVersion':'v1',"
            + meta(namespace, name)
            + ",'type':'"
            + type
            + "','data':{'.dockerconfigjson':'"
            + Base64Text.encode(Utf8.bytes(json))
            + "'}}");
  }

  private static String meta(String namespace, String name) {
    return "'metadata':{'namespace':'"
        + namespace
        + "','name':'"
        + name
        + "','uid':'"
        + namespace
        + "-"
        + name
        + "'}";
  }

  private static String names(String... secrets) {
    List<String> named = new ArrayList<>();
    for (String secret : secrets) {
      named.add("{'name':'" + secret + "'}");
    }
    return "[" + String.join(",", named) + "]";
  }

  /** What a registry answers to a user, or to nobody if empty; to all others it answers 401. */
  Town answer(String image, String user, int status) {
    probing = true;
    statuses.put(image + " " + user, status);
    return this;
  }

  /** What a forge says of a token. */
  Town token(TokenQuestion question, TokenAnswer answer) {
    tokens.put(question, answer);
    return this;
  }

  AuditReport audit() {
    return audit(Optional.empty());
  }

  AuditReport audit(Optional<String> namespace) {
    PodCensus census = new PodCensus();
    ClusterBuilder builder = ClusterBuilder.forDump(census);
    String list = "{'kind':'List','items':[" + String.join(",", objects) + "]}";
    ObjectReader.read(
        JsonTokens.of(list.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), builder);
    Scene.Terms terms = new Scene.Terms(NOW, Duration.ofDays(14), namespace);
    Audit audit = Audit.of(builder.build(), census, terms);
    List<Pull> pulls =
        audit.pulls().stream()
            .map(pull -> probing ? pull.asked(Inquiry.complete(pull.facts(), this)) : pull)
            .toList();
    return audit.report(pulls, tokens);
  }

  /** {@code severity id[: verdict]: sentence}, in the report's order. */
  List<String> lines() {
    return audit().findings().stream()
        .map(
            finding ->
                finding.severity().word()
                    + " "
                    + finding.rule().id()
                    + finding.verdict().map(verdict -> "/" + verdict).orElse("")
                    + ": "
                    + finding.sentence())
        .toList();
  }

  @Override
  public RegistryAnswer manifest(ImageReference image, Optional<Credential> credential) {
    String question = image.written() + " " + credential.map(Credential::username).orElse("");
    asked.add(question);
    int status = statuses.getOrDefault(question, 401);
    return new RegistryAnswer(
        status,
        List.of(),
        status == 401 ? Optional.of(new Challenge("basic", "x", "", "", "")) : Optional.empty(),
        Optional.empty(),
        status == 200 ? Optional.of(DIGEST) : Optional.empty(),
        status == 200 ? "application/vnd.oci.image.manifest.v1+json" : "",
        List.of(),
        Optional.empty(),
        image.apiHost(),
        true,
        Optional.empty(),
        List.of());
  }

  @Override
  public TagsAnswer tags(ImageReference image, Optional<Credential> credential) {
    return TagsAnswer.none(401, "not here");
  }
}
