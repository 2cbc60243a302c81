package dev.pullpass.cli;

import dev.pullpass.core.cluster.Cluster;
import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.cluster.Secret;
import dev.pullpass.core.cluster.ServiceAccount;
import dev.pullpass.core.credential.DockerConfig;
import dev.pullpass.core.credential.Keyring;
import dev.pullpass.core.credential.SecretConfig;
import dev.pullpass.core.facts.PullPlan;
import dev.pullpass.core.facts.PullSecret;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.kubernetes.ClusterReader;
import dev.pullpass.kubernetes.PodQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** With whose credentials a registry is asked. */
final class AskerOptions {
  @Option(
      names = "--as",
      paramLabel = "pod/NAME|sa/NAME",
      description = "with the credentials that the kubelet would use for this pod or account")
  private @Nullable String as;

  @Option(
      names = "--secret",
      paramLabel = "NAME",
      description = "with the credentials of this pull secret")
  private @Nullable String secret;

  @Option(
      names = "--docker-config",
      paramLabel = "FILE",
      description = "with the credentials of this Docker config.json")
  private @Nullable Path dockerConfig;

  @Option(names = "--anonymous", description = "without a credential")
  private boolean anonymous;

  @Mixin private ClusterOptions objects = new ClusterOptions();

  /** All that were named; else the user's own Docker config and nobody. */
  List<Asker> askers(Io io, ImageReference image) {
    objects.check();
    List<Asker> askers = new ArrayList<>();
    if (as != null) {
      askers.addAll(ofPlan(io, image, as));
    }
    if (secret != null) {
      askers.addAll(ofSecret(io, image, secret));
    }
    if (dockerConfig != null) {
      askers.addAll(ofFile(io, image, dockerConfig));
    }
    if (anonymous) {
      askers.add(Asker.ANONYMOUS);
    }
    return as == null && secret == null && dockerConfig == null && !anonymous
        ? usual(io, image)
        : askers;
  }

  private static List<Asker> usual(Io io, ImageReference image) {
    String folder = io.environment().get("DOCKER_CONFIG");
    String home = io.environment().getOrDefault("HOME", "");
    Path file =
        folder != null ? Path.of(folder, "config.json") : Path.of(home, ".docker", "config.json");
    List<Asker> askers = new ArrayList<>();
    if (Files.isRegularFile(file)) {
      askers.addAll(ofFile(io, image, file));
    }
    askers.add(Asker.ANONYMOUS);
    return askers;
  }

  private static List<Asker> ofFile(Io io, ImageReference image, Path file) {
    DockerConfig config = DockerConfig.parse(DockerConfig.Format.CONFIG_JSON, read(file));
    config
        .fatal()
        .ifPresent(
            fault -> {
              throw new LookProblem(
                  file + ": " + fault.explanation() + " (byte " + fault.offset() + ")");
            });
    if (!config.helpers().isEmpty()) {
      io.say(
          file
              + " keeps passwords in "
              + String.join(", ", config.helpers())
              + ", which is not asked; only what stands in the file is used");
    }
    return Keyring.lookup(List.of(new SecretConfig("", config)), image.repository()).stream()
        .map(planned -> Asker.of(file.toString(), planned))
        .toList();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new LookProblem(file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private List<Asker> ofSecret(Io io, ImageReference image, String name) {
    ObjectName full = new ObjectName(namespace(io), name);
    Cluster cluster = objects.fromDumps() ? dumps(io) : live(io, reader -> reader.secret(full));
    PullPlan plan = plan(cluster, full.namespace(), List.of(name), image);
    List<Asker> askers = askers(full.namespace(), plan);
    if (askers.isEmpty()) {
      throw new LookProblem(why(plan, full, image));
    }
    return askers;
  }

  private static String why(PullPlan plan, ObjectName full, ImageReference image) {
    PullPlan.NamedSecret named = plan.named().get(0);
    Optional<PullSecret> found = named.secret();
    if (found.isEmpty()) {
      return "Secret " + full + notFound(named.lookup());
    }
    Optional<DockerConfig> config = found.get().config();
    if (config.isEmpty()) {
      return "Secret " + full + " is of type " + found.get().secret().type() + ", no pull secret";
    }
    return config
        .get()
        .fatal()
        .map(fault -> "Secret " + full + ": " + fault.explanation())
        .orElse("Secret " + full + " has no entry that matches " + image.domain());
  }

  private static String notFound(Lookup<?> lookup) {
    if (lookup instanceof Lookup.Forbidden<?> forbidden) {
      return " cannot be seen: no right to " + forbidden.what();
    }
    return lookup.isAbsent() ? " was not found" : " is not in what was given";
  }

  private List<Asker> ofPlan(Io io, ImageReference image, String who) {
    int slash = who.indexOf('/');
    String kind = slash < 0 ? "" : who.substring(0, slash);
    String name = who.substring(slash + 1);
    List<Asker> askers =
        switch (kind) {
          case "pod", "po" -> ofPod(io, image, name);
          case "sa", "serviceaccount" -> ofAccount(io, image, name);
          default -> throw new UsageProblem("--as takes pod/NAME or sa/NAME, not \"" + who + "\"");
        };
    return askers.isEmpty() ? List.of(Asker.ANONYMOUS) : askers;
  }

  private List<Asker> ofPod(Io io, ImageReference image, String name) {
    String namespace = namespace(io);
    Cluster cluster =
        objects.fromDumps()
            ? dumps(io)
            : live(io, reader -> reader.read(PodQuery.pod(namespace, name), pod -> true));
    Pod pod =
        cluster.pods().stream()
            .filter(p -> p.name().equals(new ObjectName(namespace, name)))
            .findFirst()
            .orElseThrow(() -> new LookProblem("Pod " + namespace + "/" + name + " was not found"));
    return seen(io, namespace, plan(cluster, namespace, pod.imagePullSecrets(), image));
  }

  private List<Asker> ofAccount(Io io, ImageReference image, String name) {
    ObjectName full = new ObjectName(namespace(io), name);
    Cluster cluster =
        objects.fromDumps() ? dumps(io) : live(io, reader -> reader.serviceAccount(full));
    Lookup<ServiceAccount> account = cluster.serviceAccount(full);
    List<String> secrets =
        account
            .found()
            .orElseThrow(() -> new LookProblem("ServiceAccount " + full + notFound(account)))
            .imagePullSecrets();
    return seen(io, full.namespace(), plan(cluster, full.namespace(), secrets, image));
  }

  /** Says which of the named secrets are not asked with, since the answer then shows less. */
  private static List<Asker> seen(Io io, String namespace, PullPlan plan) {
    for (PullPlan.NamedSecret named : plan.named()) {
      if (named.secret().isEmpty()) {
        io.say("Secret " + namespace + "/" + named.name() + notFound(named.lookup()));
      }
    }
    return askers(namespace, plan);
  }

  private static PullPlan plan(
      Cluster cluster, String namespace, List<String> names, ImageReference image) {
    return PullPlan.of(
        names,
        image.repository(),
        name -> cluster.secret(new ObjectName(namespace, name)).map(AskerOptions::read));
  }

  private static PullSecret read(Secret secret) {
    return PullSecret.of(secret);
  }

  private static List<Asker> askers(String namespace, PullPlan plan) {
    return plan.credentials().stream()
        .map(planned -> Asker.of("Secret " + namespace + "/" + planned.secret(), planned))
        .toList();
  }

  private Cluster dumps(Io io) {
    return objects.readDumps(io, pod -> true);
  }

  private Cluster live(Io io, java.util.function.Function<ClusterReader, Cluster> read) {
    try (ClusterReader reader = objects.open(io)) {
      return read.apply(reader);
    }
  }

  private String namespace(Io io) {
    return objects.namespace().orElseGet(() -> objects.fromDumps() ? "default" : ofContext(io));
  }

  private String ofContext(Io io) {
    try (ClusterReader reader = objects.open(io)) {
      return reader.namespace();
    }
  }
}
