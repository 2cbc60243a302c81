package dev.pullpass.core.cluster;

import dev.pullpass.core.text.UserInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the kept fields of a Pod to a {@link Pod}. */
final class PodMapping {
  private static final List<String> RUNTIME_PREFIXES = List.of("docker-pullable://", "docker://");

  private PodMapping() {}

  static Pod read(Value object) {
    Metadata metadata = Metadata.of(object);
    Value spec = object.at("spec");
    return new Pod(
        metadata.name(),
        metadata.uid(),
        metadata.owner(),
        object.at("metadata", "labels").texts(),
        serviceAccount(spec),
        spec.at("imagePullSecrets").namesOfElements(),
        spec.at("nodeName").text(),
        !metadata.annotation("kubernetes.io/config.mirror").isEmpty(),
        metadata.created(),
        metadata.isDeleting(),
        object.at("status", "phase").text(),
        containers(spec, object.at("status")));
  }

  /** What an owner's {@code template.spec} makes of new pods. */
  static PodTemplate template(Value spec) {
    return new PodTemplate(
        serviceAccount(spec),
        spec.at("imagePullSecrets").namesOfElements(),
        containers(spec, new Value(null, Path.ROOT)));
  }

  private static String serviceAccount(Value spec) {
    return spec.at("serviceAccountName").textOr(spec.at("serviceAccount").textOr("default"));
  }

  private static List<Container> containers(Value spec, Value status) {
    List<Container> all = new ArrayList<>();
    add(all, ContainerKind.INIT, spec.at("initContainers"), status.at("initContainerStatuses"));
    add(all, ContainerKind.REGULAR, spec.at("containers"), status.at("containerStatuses"));
    add(
        all,
        ContainerKind.EPHEMERAL,
        spec.at("ephemeralContainers"),
        status.at("ephemeralContainerStatuses"));
    return all;
  }

  private static void add(
      List<Container> containers, ContainerKind kind, Value specs, Value statuses) {
    Map<String, ContainerState> states = states(statuses);
    for (Value spec : specs.elements()) {
      String name = spec.at("name").text();
      ContainerState state = states.getOrDefault(name, ContainerState.NONE);
      String image = UserInfo.hide(spec.at("image").text());
      String policy = spec.at("imagePullPolicy").text();
      containers.add(new Container(name, kind, image, policy, state));
    }
  }

  private static Map<String, ContainerState> states(Value statuses) {
    Map<String, ContainerState> states = new HashMap<>();
    for (Value status : statuses.elements()) {
      states.put(status.at("name").text(), state(status));
    }
    return states;
  }

  private static ContainerState state(Value status) {
    Value state = status.at("state");
    Value waiting = state.at("waiting");
    Value terminated = state.at("terminated");
    if (!state.at("running").isMissing()) {
      return state(status, ContainerState.Phase.RUNNING, state.at("running"));
    }
    // The API documents an empty state as waiting.
    return terminated.isMissing()
        ? state(status, ContainerState.Phase.WAITING, waiting)
        : state(status, ContainerState.Phase.TERMINATED, terminated);
  }

  private static ContainerState state(Value status, ContainerState.Phase phase, Value details) {
    return new ContainerState(
        phase,
        UserInfo.hide(details.at("reason").text()),
        UserInfo.hide(details.at("message").text()),
        withoutRuntime(status.at("imageID").text()),
        status.at("ready").flag(),
        status.at("restartCount").numberOr(0));
  }

  /** Docker's shim put its own scheme before the image. */
  private static String withoutRuntime(String imageId) {
    return RUNTIME_PREFIXES.stream()
        .filter(imageId::startsWith)
        .findFirst()
        .map(prefix -> imageId.substring(prefix.length()))
        .orElse(imageId);
  }

  /** The moments that the statuses state, the start of the pod first. */
  static List<Instant> moments(Value object) {
    List<Instant> moments = new ArrayList<>();
    Value status = object.at("status");
    status.at("startTime").time().ifPresent(moments::add);
    for (Value container : status.at("containerStatuses").elements()) {
      Optional<Instant> started = container.at("state", "running", "startedAt").time();
      started.ifPresent(moments::add);
      container.at("state", "terminated", "finishedAt").time().ifPresent(moments::add);
    }
    return moments;
  }
}
