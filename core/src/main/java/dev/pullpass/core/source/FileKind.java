package dev.pullpass.core.source;

import java.util.Locale;

/** What a file is, by its name and by whether it belongs to a chart. */
public enum FileKind {
  /** Kubernetes objects; other YAML too, which is only read for pods. */
  MANIFEST,
  /** The values of a chart, its own or somebody's. */
  VALUES,
  /** A chart's template, which is no YAML yet. */
  TEMPLATE,
  /** {@code Chart.yaml}. */
  CHART,
  /** {@code kustomization.yaml}. */
  KUSTOMIZATION,
  /** {@code .gitlab-ci.yml} and what it may include. */
  GITLAB_CI,
  /** GitHub's workflows and actions. */
  WORKFLOW,
  /** {@code docker-compose.yaml}. */
  COMPOSE,
  /** {@code Dockerfile}, {@code Containerfile}. */
  DOCKERFILE,
  /** A script of a shell, which only somebody who names it can know to be one. */
  SCRIPT,
  /** {@code config.json} of Docker, {@code .dockercfg}. */
  DOCKER_CONFIG,
  /** Nothing that says anything of images. */
  OTHER;

  /**
   * What a file is.
   *
   * @param path the whole path, with {@code /} between its parts
   * @param inChart the path below the folder of the innermost chart that it belongs to; empty where
   *     it belongs to none
   */
  public static FileKind of(String path, String inChart) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String lower = name.toLowerCase(Locale.ROOT);
    if (!inChart.isEmpty() && inChart.startsWith("templates/")) {
      return isYaml(lower) || lower.endsWith(".tpl") ? TEMPLATE : OTHER;
    }
    if (isDockerfile(lower)) {
      return DOCKERFILE;
    }
    if (name.equals("Kustomization")) {
      return KUSTOMIZATION;
    }
    if (lower.equals(".dockerconfigjson")
        || lower.equals(".dockercfg")
        || path.endsWith(".docker/config.json")) {
      return DOCKER_CONFIG;
    }
    return isYaml(lower)
        ? yaml("/" + path, lower, inChart)
        : lower.endsWith(".json") ? json(lower) : OTHER;
  }

  private static FileKind json(String name) {
    boolean values = name.startsWith("values") && !name.endsWith(".schema.json");
    return values ? VALUES : MANIFEST;
  }

  private static FileKind yaml(String path, String name, String inChart) {
    String stem = name.substring(0, name.lastIndexOf('.'));
    if (path.contains("/.github/workflows/")
        || path.contains("/.github/actions/")
        || (stem.equals("action") && !path.contains("/templates/"))) {
      return WORKFLOW;
    }
    if (stem.endsWith(".gitlab-ci") || path.contains("/.gitlab/ci/")) {
      return GITLAB_CI;
    }
    if (stem.equals("kustomization")) {
      return KUSTOMIZATION;
    }
    if (stem.equals("compose")
        || stem.startsWith("docker-compose")
        || stem.startsWith("compose.")) {
      return COMPOSE;
    }
    if (name.equals("chart.yaml") || name.equals("chart.lock")) {
      return CHART;
    }
    return stem.startsWith("values") || stem.endsWith("values") || isOwnValues(inChart, name)
        ? VALUES
        : MANIFEST;
  }

  /** Charts keep further values where their tests look for them. */
  private static boolean isOwnValues(String inChart, String name) {
    return inChart.startsWith("ci/") && isYaml(name);
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static boolean isDockerfile(String name) {
    return name.equals("dockerfile")
        || name.equals("containerfile")
        || name.startsWith("dockerfile.")
        || name.startsWith("containerfile.")
        || name.endsWith(".dockerfile");
  }
}
