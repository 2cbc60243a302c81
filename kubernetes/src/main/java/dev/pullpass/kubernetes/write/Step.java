package dev.pullpass.kubernetes.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pullpass.core.plan.Change.Phase;
import dev.pullpass.core.plan.ObjectRef;
import java.util.List;

/** One step of a plan: an object, what it is and what it will be, and what is to be known of it. */
public final class Step {
  private final Operation operation;
  private final JsonNode live;
  private final Decision decision;

  Step(Operation operation, JsonNode live) {
    this.operation = operation;
    this.live = live;
    this.decision = operation.decide(live);
  }

  /** What a step does. */
  public enum Effect {
    /** The object is made. */
    CREATE,
    /** The object changes. */
    CHANGE,
    /** The object, or the pod, goes. */
    DELETE,
    /** It is as it should be. */
    NOTHING,
    /** It is not done, for the reason given. */
    REFUSED
  }

  /** The object. */
  public ObjectRef target() {
    return operation.target();
  }

  /** What the step does to it. */
  public Effect effect() {
    if (decision instanceof Decision.Write write) {
      return switch (write.request().method()) {
        case "PATCH" -> Effect.CHANGE;
        case "DELETE" -> Effect.DELETE;
        default -> operation.phase() == Phase.PODS ? Effect.DELETE : Effect.CREATE;
      };
    }
    return decision instanceof Decision.Settled ? Effect.NOTHING : Effect.REFUSED;
  }

  /** Why nothing is done; empty where something is. */
  public String reason() {
    if (decision instanceof Decision.Settled settled) {
      return settled.why();
    }
    return decision instanceof Decision.Refused refused ? refused.why() : "";
  }

  /** What the changed part is now, line by line, without passwords; empty where it is not there. */
  public List<String> before() {
    return decision instanceof Decision.Write write ? write.difference().before() : List.of();
  }

  /** What it will be. */
  public List<String> after() {
    return decision instanceof Decision.Write write ? write.difference().after() : List.of();
  }

  /** What is to be known before it is done: who else manages the object. */
  public List<String> notes() {
    return decision instanceof Decision.Write write ? write.difference().notes() : List.of();
  }

  /** Who makes the object from a source of its own, the outermost first. */
  public List<ManagedBy> managers() {
    return ManagedBy.of(live);
  }

  /** A label of the object; empty where it has none of that key. */
  public String label(String key) {
    return live.path("metadata").path("labels").path(key).asText();
  }

  Operation operation() {
    return operation;
  }

  JsonNode live() {
    return live;
  }

  Decision decision() {
    return decision;
  }

  @Override
  public String toString() {
    return effect() + " " + target();
  }
}
