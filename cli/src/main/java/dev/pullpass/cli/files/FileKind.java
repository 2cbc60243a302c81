package dev.pullpass.cli.files;

import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is, by its name and its neighbours. */
enum FileKind {
  /** {@code .gitlab-ci.yml}, GitHub's workflows and actions. */
  CI_PIPELINE,
  /** Any other text that is named: it may hold build commands. */
  SCRIPT,
  /** A chart's template, which is no YAML yet. */
  TEMPLATE,
  /** Manifests and values. */
  YAML,
  /** A chart's own description, and what it is locked to. */
  IGNORED;

  static FileKind of(Path file) {
    String name = name(file);
    if (isCi(file, name)) {
      return CI_PIPELINE;
    }
    if (!isYaml(name) && !name.endsWith(".tpl") && !name.endsWith(".json")) {
      return SCRIPT;
    }
    if (isTemplate(file)) {
      return TEMPLATE;
    }
    return name.startsWith("Chart.") || name.endsWith(".tpl") ? IGNORED : YAML;
  }

  /** In a folder only what is certainly meant is read, and nothing hidden but CI's own files. */
  static boolean isRead(Path inFolder, Path file) {
    for (Path part : inFolder) {
      String name = part.toString();
      boolean ci = name.equals(".github") || name.startsWith(".gitlab");
      if ((name.startsWith(".") && !ci) || name.equals("node_modules")) {
        return false;
      }
    }
    return isYaml(name(file));
  }

  private static boolean isCi(Path file, String name) {
    String path = file.toAbsolutePath().normalize().toString().replace('\\', '/');
    boolean github = path.contains("/.github/workflows/") || path.contains("/.github/actions/");
    boolean gitlab = name.endsWith(".gitlab-ci.yml") || name.endsWith(".gitlab-ci.yaml");
    return isYaml(name) && (github || gitlab || path.contains("/.gitlab/ci/"));
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /** In {@code templates}, at any depth, beside a {@code Chart.yaml}. */
  private static boolean isTemplate(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    while (folder != null && folder.getParent() != null) {
      if (name(folder).equals("templates")
          && Files.isRegularFile(folder.resolveSibling("Chart.yaml"))) {
        return true;
      }
      folder = folder.getParent();
    }
    return false;
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
