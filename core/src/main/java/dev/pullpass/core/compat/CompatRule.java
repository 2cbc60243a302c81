package dev.pullpass.core.compat;

import dev.pullpass.core.source.KubeObject;
import dev.pullpass.core.source.PodUse;
import java.util.Optional;

/**
 * A rule of another tool.
 *
 * @param id as the tool calls it: {@code CKV_K8S_14}
 * @param tool whose it is
 * @param meaning what it finds, in one sentence
 * @param judge what it says
 */
public record CompatRule(String id, Tool tool, String meaning, Judge judge) {

  /** Looks at one object. */
  @FunctionalInterface
  public interface Judge {

    /**
     * What the tool says.
     *
     * @param pod the pod that the object makes; empty where it makes none that can be seen
     */
    Judgement of(KubeObject object, Optional<PodUse> pod);
  }

  /** What the tool says of an object. */
  public Judgement judge(KubeObject object, Optional<PodUse> pod) {
    return judge.of(object, pod);
  }
}
