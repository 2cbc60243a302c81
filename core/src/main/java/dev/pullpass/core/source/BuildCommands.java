package dev.pullpass.core.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The names under which commands build and push images: {@code docker build -t}, {@code docker
 * tag}, {@code docker push} and the same of podman, buildah and nerdctl; kaniko's {@code
 * --destination}; crane, skopeo, regctl, {@code buildctl --output}, {@code pack build --publish}.
 */
final class BuildCommands {
  private static final Set<String> TOOLS = Set.of("docker", "podman", "buildah", "nerdctl", "img");
  private static final Set<String> TAGS = Set.of("-t", "--tag");
  private static final Set<String> DESTINATIONS = Set.of("-d", "--destination");
  private static final Set<String> OUTPUTS = Set.of("-o", "--output");
  private static final Set<String> GROUPS = Set.of("image", "buildx", "builder", "manifest");
  private static final String TRANSPORT = "docker://";

  /** What a command does with a name. */
  enum Deed {
    BUILDS,
    PUSHES,
    /** All names of this repository that were built. */
    PUSHES_ALL
  }

  /**
   * A name in a command.
   *
   * @param name as it stands there
   * @param repository what stands before it where the command names the tag alone; else empty
   */
  record Named(Deed deed, ShellWord name, String repository) {
    /** As it is written. */
    String written() {
      return repository.isEmpty() ? name.value() : repository + ":" + name.value();
    }
  }

  private final List<Named> found = new ArrayList<>();

  private BuildCommands() {}

  /** What a command names, in its order. */
  static List<Named> of(List<ShellWord> command) {
    BuildCommands reading = new BuildCommands();
    if (!CommandWords.isSaid(command)) {
      reading.command(command);
    }
    return reading.found;
  }

  private void command(List<ShellWord> command) {
    for (int i = 0; i < command.size(); i++) {
      CommandWords rest = new CommandWords(command.subList(i + 1, command.size()));
      String word = command.get(i).value();
      String tool = word.substring(word.lastIndexOf('/') + 1);
      if (tool(tool, rest)) {
        return;
      }
    }
  }

  /** True if the tool is one that is known, whatever it does. */
  private boolean tool(String tool, CommandWords rest) {
    if (TOOLS.contains(tool)) {
      builder(rest);
      return true;
    }
    switch (tool) {
      case "executor", "kaniko" -> kaniko(rest);
      case "crane", "gcrane" -> crane(rest);
      case "skopeo" -> skopeo(rest);
      case "regctl" -> regctl(rest);
      case "buildctl" -> rest.values(OUTPUTS).forEach(this::output);
      case "pack" -> pack(rest);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void builder(CommandWords words) {
    List<ShellWord> plain = words.plain();
    int at = !plain.isEmpty() && GROUPS.contains(plain.get(0).value()) ? 1 : 0;
    String verb = at < plain.size() ? plain.get(at).value() : "";
    List<ShellWord> names = plain.subList(Math.min(at + 1, plain.size()), plain.size());
    switch (verb) {
      case "build", "bud", "b" -> build(words);
      case "push" -> push(words, names);
      case "tag" -> names.stream().skip(1).limit(1).forEach(name -> add(Deed.BUILDS, name));
      case "imagetools" -> words.values(TAGS).forEach(name -> add(Deed.PUSHES, name));
      default -> {}
    }
  }

  private void build(CommandWords words) {
    boolean pushes = words.has("--push");
    for (ShellWord output : words.values(OUTPUTS)) {
      pushes |= output.value().contains("type=registry") || output.value().contains("push=true");
      output(output);
    }
    Deed deed = pushes ? Deed.PUSHES : Deed.BUILDS;
    words.values(TAGS).forEach(name -> add(deed, name));
  }

  private void push(CommandWords words, List<ShellWord> names) {
    if (!names.isEmpty()) {
      boolean all = words.has("--all-tags") || words.has("-a");
      add(all ? Deed.PUSHES_ALL : Deed.PUSHES, names.get(names.size() - 1));
    }
  }

  /** BuildKit: {@code type=image,name=registry.test/app:1,push=true}. */
  private void output(ShellWord output) {
    int name = output.value().indexOf("name=");
    boolean pushes = output.value().contains("push=true");
    if (name >= 0 && pushes) {
      int start = name + "name=".length();
      int comma = output.value().indexOf(',', start);
      int end = comma < 0 ? output.value().length() : comma;
      if (end > start) {
        add(Deed.PUSHES, output.part(start, end));
      }
    }
  }

  private void kaniko(CommandWords words) {
    if (!words.has("--no-push") && !words.has("--no-push=true")) {
      words.values(DESTINATIONS).forEach(name -> add(Deed.PUSHES, name));
    }
  }

  private void crane(CommandWords words) {
    List<ShellWord> plain = words.plain();
    String verb = plain.isEmpty() ? "" : plain.get(0).value();
    if (verb.equals("tag") && plain.size() == 3) {
      String repository = ImageNames.repository(plain.get(1).value());
      found.add(new Named(Deed.PUSHES, plain.get(2), repository));
    } else if (Set.of("append", "mutate").contains(verb)) {
      words.values(TAGS).forEach(name -> add(Deed.PUSHES, name));
    } else if (Set.of("push", "copy", "cp").contains(verb) && plain.size() > 2) {
      add(Deed.PUSHES, plain.get(plain.size() - 1));
    }
  }

  private void skopeo(CommandWords words) {
    List<ShellWord> plain = words.plain();
    ShellWord last = plain.isEmpty() ? null : plain.get(plain.size() - 1);
    if (last != null && plain.get(0).value().equals("copy") && last.value().startsWith(TRANSPORT)) {
      add(Deed.PUSHES, last);
    }
  }

  private void regctl(CommandWords words) {
    List<ShellWord> plain = words.plain();
    if (plain.size() == 4 && plain.get(1).value().equals("copy")) {
      add(Deed.PUSHES, plain.get(3));
    }
  }

  private void pack(CommandWords words) {
    List<ShellWord> plain = words.plain();
    if (plain.size() > 1 && plain.get(0).value().equals("build")) {
      add(words.has("--publish") ? Deed.PUSHES : Deed.BUILDS, plain.get(1));
    }
  }

  private void add(Deed deed, ShellWord name) {
    ShellWord bare = name.without(TRANSPORT);
    if (!bare.value().isEmpty()) {
      found.add(new Named(deed, bare, ""));
    }
  }
}
