package dev.pullpass.cli.pin;

import dev.pullpass.core.cluster.ClusterBuilder;
import dev.pullpass.core.cluster.Container;
import dev.pullpass.core.cluster.ContainerKind;
import dev.pullpass.core.cluster.ContainerState;
import dev.pullpass.core.cluster.ObjectName;
import dev.pullpass.core.cluster.Pod;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.Gathering;
import dev.pullpass.core.facts.Inquiry;
import dev.pullpass.core.facts.PullPlan;
import dev.pullpass.core.facts.Registry;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.core.image.Platform;
import dev.pullpass.core.lock.TagNow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks what tags mean now, as a pod would that has these credentials; and, where they are refused,
 * without any, since an old one is often left behind for an image that is public.
 */
final class Resolver {
  private final Registry registry;
  private final Keys keys;
  private final Instant now;

  Resolver(Registry registry, Keys keys, Instant now) {
    this.registry = registry;
    this.keys = keys;
    this.now = now;
  }

  /** What the tag of an image means; the digest is that of the index where it names one. */
  TagNow now(ImageReference image) {
    Facts facts = Inquiry.complete(facts(image), registry);
    Optional<RegistryAnswer> success =
        Stream.concat(facts.answers().planned().stream(), facts.answers().anonymous().stream())
            .filter(RegistryAnswer::isOk)
            .findFirst();
    return success.map(Resolver::means).orElseGet(() -> new NoAnswer(facts).tagNow());
  }

  private static TagNow means(RegistryAnswer answer) {
    List<Platform> platforms =
        answer.platforms().stream()
            .filter(platform -> !platform.os().equals("unknown"))
            .distinct()
            .toList();
    return answer
        .digest()
        .<TagNow>map(digest -> new TagNow.Means(digest, answer.mediaType(), platforms))
        .orElseGet(() -> new TagNow.Untold(answer.answeredBy() + " names no digest"));
  }

  /** A pod of nobody's, with the credentials at hand in place of pull secrets. */
  private Facts facts(ImageReference image) {
    Container container =
        new Container("", ContainerKind.REGULAR, image.canonical(), "", ContainerState.NONE);
    Facts bare =
        new Gathering(ClusterBuilder.forLive(pod -> false).build(), now)
            .of(pod(container), container);
    return new Facts(
        bare.pod(),
        bare.container(),
        image,
        new PullPlan(List.of(), keys.of(image)),
        bare.said(),
        bare.around(),
        bare.answers(),
        now);
  }

  private static Pod pod(Container container) {
    return new Pod(
        new ObjectName("", ""),
        "",
        Optional.empty(),
        Map.of(),
        "",
        List.of(),
        "",
        false,
        Optional.empty(),
        false,
        "",
        List.of(container));
  }
}
