package dev.pullpass.cli.files;

import dev.pullpass.core.handbook.Place;
import dev.pullpass.core.handbook.Written;
import dev.pullpass.core.text.UserInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The names under which the commands in a script build and push images: {@code docker build -t},
 * {@code docker tag}, {@code docker push} and the same of podman, buildah and nerdctl; kaniko's
 * {@code --destination}; {@code crane push}, {@code skopeo copy}.
 */
final class BuildCommands {
  private static final Set<String> TOOLS = Set.of("docker", "podman", "buildah", "nerdctl");
  private static final Set<String> TAG_OPTIONS = Set.of("-t", "--tag");
  private static final String DESTINATION = "--destination";
  private static final String TRANSPORT = "docker://";

  private final String file;
  private final List<Written> written = new ArrayList<>();

  BuildCommands(String file) {
    this.file = file;
  }

  List<Written> read(String text) {
    for (String line : text.replaceAll("\\\\\\r?\\n", " ").split("\\r?\\n", -1)) {
      if (!line.strip().startsWith("#")) {
        for (List<String> command : ScriptWords.commands(line)) {
          command(command);
        }
      }
    }
    return List.copyOf(written);
  }

  private void command(List<String> words) {
    values(words, Set.of(DESTINATION)).forEach(name -> add(Written.What.PUSHED, name));
    for (int i = 0; i < words.size(); i++) {
      List<String> rest = words.subList(i + 1, words.size());
      String tool = words.get(i).substring(words.get(i).lastIndexOf('/') + 1);
      if (TOOLS.contains(tool)) {
        builder(rest);
        return;
      }
      if (tool.equals("crane")
          && rest.size() > 1
          && Set.of("push", "copy", "cp").contains(rest.get(0))) {
        add(Written.What.PUSHED, rest.get(rest.size() - 1));
        return;
      }
      if (tool.equals("skopeo") && !rest.isEmpty() && rest.get(0).equals("copy")) {
        last(rest, TRANSPORT);
        return;
      }
    }
  }

  private void builder(List<String> words) {
    if (words.contains("build") || words.contains("bud")) {
      boolean pushes = words.contains("--push");
      values(words, TAG_OPTIONS)
          .forEach(name -> add(pushes ? Written.What.PUSHED : Written.What.BUILT, name));
    } else if (words.contains("push")) {
      List<String> names = plain(words.subList(words.indexOf("push") + 1, words.size()));
      if (!names.isEmpty()) {
        add(Written.What.PUSHED, names.get(names.size() - 1));
      }
    } else if (words.contains("tag")) {
      List<String> names = plain(words.subList(words.indexOf("tag") + 1, words.size()));
      if (names.size() > 1) {
        add(Written.What.BUILT, names.get(1));
      }
    }
  }

  private void last(List<String> words, String start) {
    String name = words.get(words.size() - 1);
    if (name.startsWith(start)) {
      add(Written.What.PUSHED, name);
    }
  }

  private static List<String> plain(List<String> words) {
    return words.stream().filter(word -> !word.startsWith("-")).toList();
  }

  /** The values of options, written {@code -t name}, {@code --tag name} or {@code --tag=name}. */
  private static List<String> values(List<String> words, Set<String> options) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      if (options.contains(word) && i + 1 < words.size()) {
        values.add(words.get(i + 1));
      } else if (equals > 0 && options.contains(word.substring(0, equals))) {
        values.add(word.substring(equals + 1));
      }
    }
    return values;
  }

  private void add(Written.What what, String name) {
    String bare = name.startsWith(TRANSPORT) ? name.substring(TRANSPORT.length()) : name;
    if (!bare.isEmpty()) {
      written.add(new Written(what, new Place(file, ""), UserInfo.hide(bare)));
    }
  }
}
