package dev.pullpass.core.plan;

import dev.pullpass.core.cluster.ObjectName;
import java.util.List;

/** What only a person knows. */
public sealed interface Question {

  /**
   * A user name and a password.
   *
   * @param secret where it will be kept
   * @param key the registry's key in the Docker config
   * @param host the registry
   * @param help what kind of credential the registry wants
   */
  record Login(ObjectName secret, String key, String host, String help) implements Question {}

  /** One image out of several. */
  record Choice(ObjectRef workload, String container, String from, List<String> candidates)
      implements Question {
    public Choice {
      candidates = List.copyOf(candidates);
    }
  }
}
